import { describe, expect, it } from 'vitest';
import { TRAEFIK_PODS } from '../../../src/constructs/kubernetes/traefik-pods';
import { MonitoringPolicies } from '../../../src/constructs/monitoring/monitoring-policies';
import { admits, type NetworkPod, WORLD } from '../../support/network-policies';
import { renderCluster } from '../../support/render-cluster';

const pod = (
  name: string,
  namespace: string,
  labels: Record<string, string> = { 'app.kubernetes.io/name': name },
): NetworkPod => ({
  name,
  namespace,
  labels,
  ports: [80, 3000, 3100, 9090, 9093, 10250].map((port) => ({ name: String(port), containerPort: port })),
});

const PROMETHEUS = pod('prometheus', 'monitoring-system');
const LOKI = pod('loki', 'monitoring-system');
const GRAFANA = pod('grafana', 'monitoring-system');
const OPERATOR = pod('operator', 'monitoring-system', { app: 'kube-prometheus-stack-operator' });
const TRAEFIK = pod('traefik', 'traefik');
const SERVICE = pod('core-service', 'm2mgate');

describe('the namespace of the monitoring stack', () => {
  const hidden = renderCluster((chart) => new MonitoringPolicies(chart, 'P', []));
  const exposed = renderCluster((chart) => new MonitoringPolicies(chart, 'P', [TRAEFIK_PODS]));

  it.each<[string, NetworkPod, NetworkPod, string, typeof hidden, boolean]>([
    ['lets its own pods reach each other', PROMETHEUS, LOKI, '3100', hidden, true],
    ['keeps services from the logs of others', SERVICE, LOKI, '3100', hidden, false],
    ['keeps services from silencing alerts', SERVICE, pod('alertmanager', 'monitoring-system'), '9093', hidden, false],
    ['lets the API server ask the operator', WORLD, OPERATOR, '10250', hidden, true],
    ['lets nobody else reach the operator on another port', SERVICE, OPERATOR, '80', hidden, false],
    ['keeps Traefik from Grafana when it is not exposed', TRAEFIK, GRAFANA, '3000', hidden, false],
    ['lets Traefik reach Grafana when it is exposed', TRAEFIK, GRAFANA, '3000', exposed, true],
    ['lets nobody but Traefik reach Grafana', SERVICE, GRAFANA, '3000', exposed, false],
    ['lets Traefik reach nothing else', TRAEFIK, LOKI, '3100', exposed, false],
  ])('%s', (_rule, client, target, port, objects, admitted) => {
    expect(admits(objects, client, target, port)).toBe(admitted);
  });
});
