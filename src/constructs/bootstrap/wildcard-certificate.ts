import { Construct } from 'constructs';
import { ACME_SERVERS } from '../../catalog/acme';
import { HETZNER_ACME_GROUP } from '../../catalog/dns';
import { NAMESPACES } from '../../catalog/namespaces';
import { CERTIFICATE } from '../../imports/crds/cert-manager.io/certificate';
import { ISSUER } from '../../imports/crds/cert-manager.io/issuer';
import { TLS_STORE } from '../../imports/crds/traefik.io/tls-store';
import { CustomResource } from '../kubernetes/custom-resource';
import { HETZNER_DNS_TOKEN } from './hetzner-dns-token';

export interface WildcardCertificateProps {
  readonly baseDomain: string;
  /** Address that the certificate authority may write to. */
  readonly email?: string;
  /** Whether to ask Let's Encrypt's staging directory, whose certificates no browser trusts. */
  readonly staging: boolean;
}

const NAME = 'wildcard';

/**
 * One certificate for the base domain and every name directly below it, served by Traefik wherever a route does
 * not name another (thesis 4.2.3, listing 25).
 *
 * Traefik reads exactly one TLSStore called `default` in the whole cluster; with two it uses neither.
 */
export class WildcardCertificate extends Construct {
  constructor(scope: Construct, id: string, props: WildcardCertificateProps) {
    super(scope, id);

    this.issuer(props);
    this.certificate(props.baseDomain);
    this.defaultStore();
  }

  private issuer({ baseDomain, email, staging }: WildcardCertificateProps) {
    new CustomResource(this, 'Issuer', ISSUER, {
      metadata: { name: NAME, namespace: NAMESPACES.ingress },
      spec: {
        acme: {
          server: ACME_SERVERS[staging ? 'staging' : 'production'],
          ...(email && { email }),
          privateKeySecretRef: { name: `${NAME}-acme-account` },
          solvers: [
            {
              selector: { dnsZones: [baseDomain] },
              dns01: {
                webhook: {
                  groupName: HETZNER_ACME_GROUP,
                  solverName: 'hetzner',
                  config: { tokenSecretKeyRef: { name: HETZNER_DNS_TOKEN.secret, key: HETZNER_DNS_TOKEN.key } },
                },
              },
            },
          ],
        },
      },
    });
  }

  private certificate(baseDomain: string) {
    new CustomResource(this, 'Certificate', CERTIFICATE, {
      metadata: { name: NAME, namespace: NAMESPACES.ingress },
      spec: {
        secretName: `${NAME}-tls`,
        dnsNames: [baseDomain, `*.${baseDomain}`],
        privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Always' },
        issuerRef: { name: NAME, kind: ISSUER.kind, group: 'cert-manager.io' },
      },
    });
  }

  private defaultStore() {
    new CustomResource(this, 'DefaultStore', TLS_STORE, {
      metadata: { name: 'default', namespace: NAMESPACES.ingress },
      spec: { defaultCertificate: { secretName: `${NAME}-tls` } },
    });
  }
}
