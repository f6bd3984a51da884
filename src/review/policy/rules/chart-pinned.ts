import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { PolicyInput } from '../policy-input';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';

const EXACT = /^v?\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/;

/** A chart is what its version was when it was reviewed. */
export const chartPinned = defineRule<Resource>({
  id: 'chart/pinned',
  severity: 'error',
  title: 'Helm charts are pinned to one version',
  why: 'A range, or no version at all, installs what its authors publish next, in the middle of the night and without a merge request.',
  hint: 'name one exact version',
  subjects: (input) => input.ofType('HelmRelease.helm.toolkit.fluxcd.io', 'HelmChart.source.toolkit.fluxcd.io'),
  inspect: ({ kind, manifest }, input) => {
    const spec = manifest.at('spec');
    if (kind === 'HelmChart') return version(spec);
    if (spec.at('chartRef').exists) return reference(spec.at('chartRef'), input);
    return version(spec.at('chart', 'spec'));
  },
});

function version(spec: Cursor): Violation[] {
  // A chart out of a Git repository or a bucket is as old as that, which has a rule of its own.
  if (['GitRepository', 'Bucket'].includes(spec.at('sourceRef', 'kind').text ?? '')) return [];
  const { scalar: chart = 'a chart' } = spec.at('chart');
  const { scalar: wanted = '' } = spec.at('version');
  if (EXACT.test(wanted)) return [];
  if (wanted === '' || wanted === '*') return [{ at: spec, message: `installs ${chart} in whatever version is the newest` }];
  return [{ at: spec.at('version'), message: `installs ${chart} in the version ${wanted}, which is not one but many` }];
}

function reference(at: Cursor, input: PolicyInput): Violation[] {
  const { text: kind = '' } = at.at('kind');
  const { text: name = '' } = at.at('name');
  const isRendered = input.ofType(`${kind}.source.toolkit.fluxcd.io`).some(({ objectName }) => objectName === name);
  if (isRendered) return [];
  return [
    {
      at,
      message: `installs what ${kind} ${name} holds, which is not rendered, so that nobody sees its version`,
      hint: `render the ${kind} beside the release`,
    },
  ];
}
