import { describe, expect, it } from 'vitest';
import type { ServiceDefinition } from '../../../src/catalog/service-definition';
import { SERVICES } from '../../../src/catalog/services';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { admits, type NetworkPod, policiesOf, WORLD } from '../../support/network-policies';
import { renderServices } from '../../support/render-services';
import { workloads } from '../../support/workload';

const ALL_ON = {
  licenseStatusService: { enabled: true, mailRecipients: 'a@example.org' },
  placeholderService: { enabled: true },
  vpngateService: { enablePPTP: true, numberOfVPNs: 3 },
};
const objects = renderServices({ m2mgate: ALL_ON });
const pods: NetworkPod[] = workloads(objects).map(({ name, namespace, labels, container: { ports } }) => ({
  name,
  namespace,
  labels,
  ports,
}));

const pod = (name: string, namespace: string, labels: Record<string, string>): NetworkPod => ({
  name,
  namespace,
  labels,
  ports: [],
});
const TRAEFIK = pod('traefik', 'traefik', { 'app.kubernetes.io/name': 'traefik' });
const PROMETHEUS = pod('prometheus', 'monitoring-system', { 'app.kubernetes.io/name': 'prometheus' });
const CLIENTS = [
  ...pods,
  TRAEFIK,
  PROMETHEUS,
  WORLD,
  pod('a neighbour of traefik', 'traefik', { 'app.kubernetes.io/name': 'forward-auth' }),
  pod('grafana', 'monitoring-system', { 'app.kubernetes.io/name': 'grafana' }),
  pod('an impostor in another namespace', 'default', { ...pods[1]?.labels }),
  pod('a stranger in the same namespace', 'm2mgate', { app: 'stranger' }),
];

/** Everything that the catalog declares, as `client -> service:port`, from nothing but the definitions of the services. */
function declared(monitoring: boolean): string[] {
  const definition = ({ labels }: NetworkPod): ServiceDefinition => {
    const found = Object.values<ServiceDefinition>(SERVICES).find(({ name }) => name === labels['app.kubernetes.io/name']);
    if (!found) throw new Error(`unknown service ${JSON.stringify(labels)}`);
    return found;
  };
  return pods.flatMap((target) => {
    const { name, web } = definition(target);
    const clients = (need: 'cascade' | 'core') => pods.filter((client) => definition(client).needs[need]);
    const to = (port: string, from: readonly NetworkPod[]) => from.map((client) => edge(client, target, port));
    const listeners = target.ports.filter(({ name: port }) => /^(devices|vpn-\d|pptp)$/.test(port));
    return [
      ...(name === 'cascade' ? to('services', clients('cascade')) : []),
      ...(name === 'core-service' ? to('http', clients('core')) : []),
      ...(web ? to('http', [TRAEFIK]) : []),
      ...(monitoring ? to('management', [PROMETHEUS]) : []),
      ...listeners.flatMap(({ name: port }) => to(port, CLIENTS)),
    ];
  });
}

/** Everything that the policies admit. */
function admitted(policies: readonly Manifest[]): string[] {
  return pods.flatMap((target) =>
    target.ports.flatMap(({ name: port }) =>
      CLIENTS.filter((client) => admits(policies, client, target, port)).map((client) => edge(client, target, port)),
    ),
  );
}

function edge(client: NetworkPod, target: NetworkPod, port: string): string {
  return `${client.name} -> ${target.name}:${port}`;
}

describe('the flow graph', () => {
  it('admits exactly the declared connections', () => {
    expect(admitted(objects).sort()).toEqual(declared(true).sort());
  });

  it('admits exactly the declared connections without monitoring', () => {
    const unmonitored = renderServices({ m2mgate: ALL_ON, monitoring: { enabled: false } });
    expect(admitted(unmonitored).sort()).toEqual(declared(false).sort());
  });

  it('closes every pod: each is selected by a policy', () => {
    expect(pods.filter((one) => policiesOf(one, objects).length === 0)).toEqual([]);
  });

  it('needs every rule and every peer: without any of them a declared connection is refused', () => {
    const wanted = declared(true);
    const variants = reductions(objects);
    expect(variants.length).toBeGreaterThan(20);
    for (const { what, without } of variants) {
      const left = new Set(admitted(without));
      expect([what, wanted.some((one) => !left.has(one))]).toEqual([what, true]);
    }
  });

  it('is not fooled by a policy that admits too much', () => {
    const open: Manifest = {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'open', namespace: 'm2mgate' },
      spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from: [{ podSelector: {} }] }] },
    };
    expect(admitted([...objects, open]).sort()).not.toEqual(declared(true).sort());
  });
});

interface Rule {
  readonly from?: readonly object[];
  readonly ports: readonly object[];
}

/** The objects with one rule, peer or port of one policy left out, for every one of them. */
function reductions(all: readonly Manifest[]): { what: string; without: Manifest[] }[] {
  return all.flatMap((policy, index) => {
    if (policy.kind !== 'NetworkPolicy') return [];
    const spec = policy['spec'] as { ingress: readonly Rule[] };
    const replaced = (ingress: readonly Rule[]) => all.with(index, { ...policy, spec: { ...spec, ingress } });
    return spec.ingress.flatMap((rule, at) => {
      const change = (one?: Rule) => replaced(spec.ingress.flatMap((other, i) => (i === at ? (one ?? []) : other)));
      const where = `${policy.metadata.name} rule ${at}`;
      return [
        { what: where, without: change() },
        // An empty list of peers would admit everybody, so the last one is the rule itself.
        ...(rule.from && rule.from.length > 1
          ? rule.from.map((_, i) => ({
              what: `${where} peer ${i}`,
              without: change({ ...rule, from: rule.from?.toSpliced(i, 1) }),
            }))
          : []),
        ...(rule.ports.length > 1
          ? rule.ports.map((_, i) => ({
              what: `${where} port ${i}`,
              without: change({ ...rule, ports: rule.ports.toSpliced(i, 1) }),
            }))
          : []),
      ];
    });
  });
}
