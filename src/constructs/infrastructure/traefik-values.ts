import { EXTERNAL_DNS_ANNOTATION_PREFIX } from '../../catalog/dns';
import { NAMESPACES } from '../../catalog/namespaces';

/**
 * What Traefik gets in addition to the values of kube-hetzner, which attach it to its load balancer.
 *
 * Source: values of the Traefik chart 41; thesis listing 17 for the records.
 */
export function traefikValues(baseDomain: string) {
  return {
    service: {
      annotations: { [`${EXTERNAL_DNS_ANNOTATION_PREFIX}hostname`]: `${baseDomain},*.${baseDomain}` },
    },
    // The dashboard is reached through an IngressRoute to api@internal with authentication, never on its own port.
    api: { dashboard: true, insecure: false },
    providers: {
      kubernetesCRD: {
        allowCrossNamespace: false,
        // Two default stores disable each other; only the one beside Traefik counts.
        defaultTLSResourcesNamespace: NAMESPACES.ingress,
      },
    },
  };
}
