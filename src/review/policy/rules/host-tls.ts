import { defineRule } from '../define-rule';
import type { Resource } from '../resource';

/** What users send is encrypted. */
export const hostTls = defineRule<Resource>({
  id: 'host/tls',
  severity: 'error',
  title: 'Public routes are encrypted',
  why: 'Passwords and tokens pass through them. A route without TLS also answers on the plain port, past the redirect.',
  hint: 'set tls: {} on an IngressRoute, or spec.tls on an Ingress; the certificate of the environment is used',
  subjects: (input) => input.ofType('IngressRoute.traefik.io', 'IngressRouteTCP.traefik.io', 'Ingress.networking.k8s.io'),
  inspect: ({ type, manifest }) => {
    const tls = manifest.at('spec', 'tls');
    const isAnnotated = manifest.at('metadata', 'annotations', 'traefik.ingress.kubernetes.io/router.tls').text === 'true';
    const isEncrypted = type === 'Ingress.networking.k8s.io' ? !tls.isEmpty || isAnnotated : tls.exists;
    return isEncrypted ? [] : [{ at: manifest.at('spec'), message: 'is not encrypted (no tls)' }];
  },
});
