import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';

/** A release ends up where it should, and recovers from a failed attempt. */
export const releaseSettings = defineRule<Resource>({
  id: 'release/settings',
  severity: 'error',
  title: 'Helm releases name their namespaces and try again',
  why: 'Helm keeps its record in the namespace of the hub unless it is told otherwise, and that does not exist on the managed cluster. Flux tries a failed release once, then waits for somebody.',
  hint: 'set targetNamespace, storageNamespace, timeout, and a strategy for install and upgrade',
  subjects: (input) => input.ofType('HelmRelease.helm.toolkit.fluxcd.io'),
  inspect: ({ manifest }): Violation[] => {
    const spec = manifest.at('spec');
    const namespaces = spec.at('kubeConfig').exists ? ['targetNamespace', 'storageNamespace'] : [];
    return [
      ...[...namespaces, 'timeout']
        .filter((field) => !spec.at(field).exists)
        .map((field) => ({ at: spec, message: `lacks ${field}` })),
      ...['install', 'upgrade'].flatMap((action) => recovery(spec.at(action), action)),
    ];
  },
});

function recovery(at: Cursor, action: string): Violation[] {
  const retries = at.at('remediation', 'retries').number ?? 0;
  const triesAgain = at.at('strategy', 'name').text === 'RetryOnFailure' || retries !== 0;
  const force = at.at('force');
  return [
    ...(triesAgain ? [] : [{ at, message: `does not try again when ${action} fails` }]),
    ...(force.isTrue
      ? [{ at: force, message: 'replaces objects that it cannot change, with all data in them', hint: 'remove force' }]
      : []),
  ];
}
