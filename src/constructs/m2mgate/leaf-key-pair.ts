import { Construct } from 'constructs';
import { CertificateAuthority } from './certificate-authority';
import { KeyPair } from './key-pair';

export interface LeafKeyPairProps {
  readonly name: string;
  /** Who the key pair speaks for. */
  readonly commonName: string;
  /** Names under which its owner is connected to; one that only connects to others has none. */
  readonly dnsNames: readonly string[];
}

/** A key pair that the certificate authority of the environment has signed; a year long, with a new key each time. */
export class LeafKeyPair extends Construct {
  constructor(scope: Construct, id: string, { name, commonName, dnsNames }: LeafKeyPairProps) {
    super(scope, id);
    const server = dnsNames.length > 0;

    new KeyPair(this, 'KeyPair', {
      name,
      issuer: CertificateAuthority.issuer,
      spec: {
        commonName,
        ...(server && { dnsNames }),
        duration: '8760h',
        renewBefore: '720h',
        privateKey: { algorithm: 'RSA', size: 2048, rotationPolicy: 'Always' },
        usages: ['digital signature', 'key encipherment', 'client auth', ...(server ? (['server auth'] as const) : [])],
      },
    });
  }
}
