import type { Manifest } from '../../src/stacks/rendered-object';

type Labels = Readonly<Record<string, string>>;

/** A pod as NetworkPolicies see it. */
export interface NetworkPod {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
}

interface Selector {
  readonly matchLabels?: Labels;
}

interface Peer {
  readonly namespaceSelector?: Selector;
  readonly podSelector?: Selector;
}

interface Rule {
  readonly from?: readonly Peer[];
  readonly ports?: readonly { readonly port: number | string }[];
}

interface PolicySpec {
  readonly podSelector: Selector;
  readonly ingress?: readonly Rule[];
}

/** Somebody outside of the cluster. */
export const WORLD: NetworkPod = { name: 'world', namespace: '', labels: {}, ports: [] };

/** The NetworkPolicies of a namespace that select a pod. */
export function policiesOf(pod: NetworkPod, objects: readonly Manifest[]): Manifest[] {
  return objects.filter(
    ({ kind, metadata, spec }) =>
      kind === 'NetworkPolicy' && metadata.namespace === pod.namespace && selects((spec as PolicySpec).podSelector, pod.labels),
  );
}

/**
 * Whether a client may connect to a port of a pod: always when no policy selects the pod, and otherwise when a rule of
 * one of them admits it (Kubernetes' own semantics; only selectors by matchLabels are read).
 */
export function admits(objects: readonly Manifest[], client: NetworkPod, target: NetworkPod, port: string): boolean {
  const policies = policiesOf(target, objects);
  if (policies.length === 0) return true;
  return policies.some(({ spec }) => ((spec as PolicySpec).ingress ?? []).some((rule) => ruleAdmits(rule, client, target, port)));
}

function ruleAdmits({ from, ports }: Rule, client: NetworkPod, target: NetworkPod, name: string): boolean {
  const port = target.ports.find((one) => one.name === name);
  const open = !ports || ports.some((one) => one.port === port?.name || one.port === port?.containerPort);
  return open && (!from || from.length === 0 || from.some((peer) => peerIs(peer, client, target.namespace)));
}

function peerIs({ namespaceSelector, podSelector }: Peer, client: NetworkPod, home: string): boolean {
  if (client === WORLD) return false;
  const namespace = namespaceSelector
    ? selects(namespaceSelector, { 'kubernetes.io/metadata.name': client.namespace })
    : client.namespace === home;
  return namespace && (!podSelector || selects(podSelector, client.labels));
}

function selects({ matchLabels = {} }: Selector, labels: Labels): boolean {
  return Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
}
