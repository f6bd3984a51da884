import { Construct } from 'constructs';
import { NAMESPACES } from '../../catalog/namespaces';
import { NAME_LABEL } from '../kubernetes/deployment';
import { type NetworkPeer, NetworkPolicy } from '../kubernetes/network-policy';

/** Where Grafana listens in its pod; its Service has another port. */
const GRAFANA_PORT = 3000;
/** Where the operator answers the API server (value `prometheusOperator.tls.internalPort`). */
const WEBHOOK_PORT = 10250;

const namespace = NAMESPACES.monitoring;

/**
 * Closes the namespace of the monitoring stack to all other pods.
 *
 * Nothing in it asks for a login but Grafana: who reaches Loki reads the logs of every service, and who reaches Alertmanager
 * silences alerts. Prometheus fetches, so that nobody has to come in to be watched; log collectors live in the same namespace.
 */
export class MonitoringPolicies extends Construct {
  /** @param grafanaClients Who may open Grafana. Port forwarding needs no permission. */
  constructor(scope: Construct, id: string, grafanaClients: readonly NetworkPeer[]) {
    super(scope, id);

    new NetworkPolicy(this, 'Own', { name: 'monitoring', namespace, pods: {}, ingress: [{ from: [{ namespace }] }] });
    if (grafanaClients.length > 0) {
      const ingress = [{ from: grafanaClients, ports: [GRAFANA_PORT] }];
      new NetworkPolicy(this, 'Grafana', { name: 'grafana', namespace, pods: { [NAME_LABEL]: 'grafana' }, ingress });
    }
    // The API server has no pod: it comes from the address of a server.
    new NetworkPolicy(this, 'Webhook', {
      name: 'prometheus-operator',
      namespace,
      pods: { app: 'kube-prometheus-stack-operator' },
      ingress: [{ from: 'anywhere', ports: [WEBHOOK_PORT] }],
    });
  }
}
