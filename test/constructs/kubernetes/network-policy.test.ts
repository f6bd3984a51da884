import { describe, expect, it } from 'vitest';
import { NetworkPolicy, type NetworkPolicyProps } from '../../../src/constructs/kubernetes/network-policy';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';

const props: NetworkPolicyProps = { name: 'mysql', namespace: 'mysql', pods: { app: 'mysql' }, ingress: [] };
const spec = (ingress: NetworkPolicyProps['ingress']) =>
  findObject(
    renderCluster((chart) => new NetworkPolicy(chart, 'P', { ...props, ingress })),
    'NetworkPolicy',
  ).spec;

describe('NetworkPolicy', () => {
  it('closes the pods when nothing is declared', () => {
    expect(spec([])).toEqual({ podSelector: { matchLabels: { app: 'mysql' } }, policyTypes: ['Ingress'] });
  });

  it('admits pods of one namespace only together with that namespace', () => {
    expect(spec([{ from: [{ namespace: 'keycloak', pods: { app: 'keycloak' } }], ports: [3306] }])).toMatchObject({
      ingress: [
        {
          from: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'keycloak' } },
              podSelector: { matchLabels: { app: 'keycloak' } },
            },
          ],
          ports: [{ protocol: 'TCP', port: 3306 }],
        },
      ],
    });
  });

  it('admits every pod of a namespace, and ports by name', () => {
    expect(spec([{ from: [{ namespace: 'monitoring-system' }], ports: ['metrics'] }])).toMatchObject({
      ingress: [{ from: [{ namespaceSelector: {} }], ports: [{ port: 'metrics' }] }],
    });
  });

  it('admits everybody only when that is said', () => {
    expect(spec([{ from: 'anywhere', ports: [9443] }])).toMatchObject({
      ingress: [{ ports: [{ protocol: 'TCP', port: 9443 }] }],
    });
    expect(JSON.stringify(spec([{ from: 'anywhere', ports: [9443] }]))).not.toContain('from');
  });

  it('leaves out a flow from nobody, which Kubernetes would read as everybody', () => {
    expect(spec([{ from: [], ports: [3306] }])).toEqual(spec([]));
  });
});
