import { Construct } from 'constructs';
import { KEYCLOAK_SERVICE } from '../../catalog/keycloak-service';
import { NAMESPACES } from '../../catalog/namespaces';
import { SERVICE_MONITOR } from '../../imports/crds/monitoring.coreos.com/service-monitor';
import { CustomResource } from '../kubernetes/custom-resource';
import { KEYCLOAK_NAME, KEYCLOAK_PODS } from './keycloak-pods';

/** Tells Prometheus where Keycloak's metrics are. The Service has the labels of its pods, and only one has the port. */
export class KeycloakMonitor extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new CustomResource(this, 'Monitor', SERVICE_MONITOR, {
      metadata: { name: KEYCLOAK_NAME, namespace: NAMESPACES.auth },
      spec: {
        selector: { matchLabels: KEYCLOAK_PODS },
        endpoints: [{ port: KEYCLOAK_SERVICE.managementPort, path: '/metrics', interval: '30s' }],
      },
    });
  }
}
