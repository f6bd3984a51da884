import { Construct } from 'constructs';
import { NAMESPACES } from '../../catalog/namespaces';
import { CERTIFICATE, type CertificateSpec } from '../../imports/crds/cert-manager.io/certificate';
import { CustomResource } from '../kubernetes/custom-resource';
import { KEYSTORE_PASSWORD } from './keystore-password';
import { generatedSecretKey } from './secret-key';

export interface KeyPairProps {
  /** Name of the Certificate, and of the Secret that cert-manager keeps for it. */
  readonly name: string;
  readonly issuer: string;
  readonly spec: Omit<CertificateSpec, 'secretName' | 'issuerRef' | 'keystores'>;
}

/**
 * A key and its certificate, renewed by cert-manager and also written as PKCS12 files (thesis section 4.2.3).
 *
 * `keystore.p12` holds the key pair, `truststore.p12` the certificate of the authority that signed it.
 */
export class KeyPair extends Construct {
  constructor(scope: Construct, id: string, props: KeyPairProps) {
    super(scope, id);

    new CustomResource(this, 'Certificate', CERTIFICATE, {
      metadata: { name: props.name, namespace: NAMESPACES.m2mgate },
      spec: {
        ...props.spec,
        secretName: props.name,
        issuerRef: { name: props.issuer, kind: 'Issuer', group: 'cert-manager.io' },
        keystores: {
          // The default profile uses ciphers that a hardened Java no longer opens.
          pkcs12: { create: true, profile: 'Modern2023', passwordSecretRef: { ...generatedSecretKey(KEYSTORE_PASSWORD) } },
        },
      },
    });
  }
}
