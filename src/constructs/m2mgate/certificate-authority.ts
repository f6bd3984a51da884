import { Construct } from 'constructs';
import { NAMESPACES } from '../../catalog/namespaces';
import { ISSUER, type IssuerSpec } from '../../imports/crds/cert-manager.io/issuer';
import { CustomResource } from '../kubernetes/custom-resource';
import { KeyPair } from './key-pair';

const SELF_SIGNED = 'm2mgate-selfsigned-issuer';

/**
 * The certificate authority of an environment: signs the key pairs of the services and, through the core service, the
 * certificates of devices.
 *
 * The thesis' listing 23 makes leaf certificates with a self-signed issuer; each is then its own authority and nobody
 * trusts anybody. Here only the authority signs itself, and everything else is signed by it.
 */
export class CertificateAuthority extends Construct {
  /** Names as in thesis listings 23 and 24. */
  static readonly issuer = 'm2mgate-ca-issuer';
  static readonly certificate = 'm2mgate-ca-certificate';

  constructor(scope: Construct, id: string, organization: string) {
    super(scope, id);

    this.issuer('SelfSigned', SELF_SIGNED, { selfSigned: {} });
    this.certificate(organization);
    this.issuer('Issuer', CertificateAuthority.issuer, { ca: { secretName: CertificateAuthority.certificate } });
  }

  private certificate(organization: string) {
    new KeyPair(this, 'KeyPair', {
      name: CertificateAuthority.certificate,
      issuer: SELF_SIGNED,
      spec: {
        isCA: true,
        commonName: 'M2MGate CA',
        subject: { organizations: [organization] },
        duration: '87600h',
        renewBefore: '8760h',
        // Devices in the field trust this key; a renewal must never come with a new one.
        privateKey: { algorithm: 'RSA', size: 4096, rotationPolicy: 'Never' },
        usages: ['cert sign', 'crl sign', 'digital signature'],
      },
    });
  }

  private issuer(id: string, name: string, spec: IssuerSpec) {
    new CustomResource(this, id, ISSUER, { metadata: { name, namespace: NAMESPACES.m2mgate }, spec });
  }
}
