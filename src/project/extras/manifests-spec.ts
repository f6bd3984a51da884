import * as z from 'zod';
import type { Finding } from '../../base/finding';
import { withRule } from '../../base/with-rule';
import { afterSpec } from './after-spec';

/** What `addManifests` is given, besides the name. */
export const manifestsSpec = z
  .strictObject({
    path: withRule(z.string(), checkPath).meta({ description: 'A YAML file or a folder of them, beside the project file.' }),
    after: afterSpec,
  })
  .meta({ description: 'The path of the files.' });

/** Judges the text alone; where a symbolic link leads is for whoever reads the files. */
function checkPath(text: string): Finding | undefined {
  const parts = text.split('/').filter((part) => part !== '' && part !== '.');
  if (!/^\/|\\|^[A-Za-z]:|\0/.test(text) && parts.length > 0 && !parts.includes('..')) return undefined;
  return {
    rule: 'manifests/outside',
    message: 'is not a path below the folder of the project file',
    expected: "a file or a folder beside the project file, for example 'manifests/network.yaml'",
  };
}
