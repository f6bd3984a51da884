import * as z from 'zod';
import { checkDuration } from '../../base/duration';
import { nameSpec } from '../../base/name-spec';
import { patternSpec } from '../../base/pattern-spec';
import { withRule } from '../../base/with-rule';
import { afterSpec } from './after-spec';

/** What `addHelmRelease` is given, besides the name. */
export const helmReleaseSpec = z
  .strictObject({
    repo: patternSpec('^(https|oci)://[^\\s/?#]+(/[^\\s?#]*)?$', {
      rule: 'chart/repository',
      message: 'is not the address of a chart repository',
      expected: 'https:// and the folder of its index, or oci:// and the folder of the chart',
    }).meta({ description: 'Address of the chart repository: https:// or oci://.' }),
    chart: patternSpec('^[A-Za-z0-9][A-Za-z0-9._-]*$', {
      rule: 'chart/name',
      message: 'is not the name of a chart',
      expected: 'letters, digits, dots, dashes and underscores; folders belong into repo',
    }).meta({ description: 'Name of the chart in its repository.' }),
    version: patternSpec('^v?\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?([+_][0-9A-Za-z.-]+)?$', {
      rule: 'chart/version',
      message: 'is not one exact version',
      expected: 'three numbers with dots between them, for example 5.4.0',
      hint: 'write the version that was reviewed: a range would install another one tomorrow',
    }).meta({ description: 'Exact version of the chart.' }),
    namespace: nameSpec().meta({ description: 'Namespace of the managed cluster that the chart is installed into.' }),
    values: z.record(z.string(), z.unknown()).optional(),
    timeout: withRule(z.string(), checkDuration).default('10m'),
    after: afterSpec,
    podSecurity: z.enum(['privileged', 'baseline', 'restricted']).optional(),
  })
  .meta({ description: 'Repository, chart, version and namespace.' });
