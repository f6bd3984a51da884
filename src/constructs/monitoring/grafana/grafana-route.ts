import { Construct } from 'constructs';
import { MONITORING_SERVICES } from '../../../catalog/monitoring-services';
import { NAMESPACES } from '../../../catalog/namespaces';
import { INGRESS_ROUTE } from '../../../imports/crds/traefik.io/ingress-route';
import { CustomResource } from '../../kubernetes/custom-resource';

/** Makes Grafana reachable under a public name, with the default certificate of Traefik. */
export class GrafanaRoute extends Construct {
  constructor(scope: Construct, id: string, host: string) {
    super(scope, id);
    const { name, port } = MONITORING_SERVICES.grafana;

    new CustomResource(this, 'Resource', INGRESS_ROUTE, {
      metadata: { name: 'grafana', namespace: NAMESPACES.monitoring },
      spec: {
        entryPoints: ['websecure'],
        routes: [{ kind: 'Rule', match: `Host(\`${host}\`)`, services: [{ name, port }] }],
        tls: {},
      },
    });
  }
}
