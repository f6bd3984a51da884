import { describe, expect, it } from 'vitest';
import type { CertificateSpec } from '../../../src/imports/crds/cert-manager.io/certificate';
import { findObject } from '../../support/find-object';
import { renderServices } from '../../support/render-services';

const objects = renderServices();
const certificates = objects
  .filter(({ kind }) => kind === 'Certificate')
  .map(({ metadata, spec }) => ({ name: metadata.name, spec: spec as CertificateSpec }));
const leaves = certificates.filter(({ spec }) => !spec.isCA);
const authorities = certificates.filter(({ spec }) => spec.isCA);
const issuer = (name: string) => findObject(objects, 'Issuer', name).spec as { selfSigned?: object; ca?: { secretName: string } };

describe('the certificate authority', () => {
  it('is one, signs itself, and signs everything else', () => {
    expect(authorities).toHaveLength(1);
    const [authority] = authorities;
    expect(issuer(authority?.spec.issuerRef.name ?? '').selfSigned).toEqual({});
    for (const { spec } of leaves) expect(issuer(spec.issuerRef.name).ca?.secretName).toBe(authority?.spec.secretName);
  });

  it('keeps its key when it is renewed, since devices in the field trust it', () => {
    expect(authorities[0]?.spec).toMatchObject({ privateKey: { rotationPolicy: 'Never' }, duration: '87600h' });
  });

  it.each(leaves)('$name may not sign, gets a new key each year, and is renewed a month before its end', ({ spec }) => {
    expect(spec.usages).not.toContain('cert sign');
    expect(spec).toMatchObject({ privateKey: { rotationPolicy: 'Always' }, duration: '8760h', renewBefore: '720h' });
  });

  it.each(certificates)('$name is also written as PKCS12, with a password that is not in Git', ({ spec }) => {
    expect(spec.keystores).toEqual({
      pkcs12: {
        create: true,
        profile: 'Modern2023',
        passwordSecretRef: { name: 'm2mgate-keystore', key: 'password' },
      },
    });
  });

  it.each(leaves.filter(({ name }) => !name.startsWith('m2mgate-cli')))('$name names the Service it stands for', ({ spec }) => {
    expect(spec.dnsNames).toContain(`${spec.commonName}.m2mgate.svc.cluster.local`);
    findObject(objects, 'Service', spec.commonName);
  });

  it('gives the CLI no server certificate', () => {
    const cli = leaves.find(({ name }) => name === 'm2mgate-cli-certificate')?.spec;
    expect(cli?.usages).not.toContain('server auth');
    expect(cli).not.toHaveProperty('dnsNames');
  });

  it('tells the core service the password of the signing key in the variable of listing 24', () => {
    const core = findObject(objects, 'Deployment', 'core-service');
    expect(JSON.stringify(core)).toContain(
      JSON.stringify({
        name: 'openssl.config.caP12Pass',
        valueFrom: { secretKeyRef: { key: 'password', name: 'm2mgate-keystore' } },
      }),
    );
    expect(core.spec).toMatchObject({
      template: {
        spec: {
          containers: [
            { volumeMounts: expect.arrayContaining([{ name: 'm2mgate-csr-ca', mountPath: '/opt/csr-ca', readOnly: true }]) },
          ],
          volumes: expect.arrayContaining([
            {
              name: 'm2mgate-csr-ca',
              secret: { secretName: 'm2mgate-ca-certificate', items: [{ key: 'keystore.p12', path: 'keystore.p12' }] },
            },
          ]),
        },
      },
    });
  });
});
