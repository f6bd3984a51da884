import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { Resource } from '../resource';

/** A NetworkPolicy restricts something. */
export const networkOpen = defineRule<Resource>({
  id: 'network/open',
  severity: 'error',
  title: 'No NetworkPolicy lets everybody reach everything',
  why: 'Policies add up: one that lets everybody in makes all others for the same pods void, and looks like protection.',
  hint: 'name who may come (from), or which ports are for everybody (ports)',
  subjects: (input) => input.ofType('NetworkPolicy.networking.k8s.io'),
  inspect: ({ manifest }) =>
    manifest
      .at('spec', 'ingress')
      .items.filter((rule) => rule.at('ports').isEmpty && (rule.at('from').isEmpty || rule.at('from').items.some(isEverybody)))
      .map((at) => ({ at, message: 'lets everybody reach every port of its pods' })),
});

function isEverybody(peer: Cursor): boolean {
  const cidr = peer.at('ipBlock', 'cidr').text;
  if (cidr !== undefined) return /\/0$/.test(cidr) && peer.at('ipBlock', 'except').isEmpty;
  return peer.at('namespaceSelector').isMapping && peer.at('namespaceSelector').isEmpty && peer.at('podSelector').isEmpty;
}
