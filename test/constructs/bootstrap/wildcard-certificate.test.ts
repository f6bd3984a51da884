import { describe, expect, it } from 'vitest';
import { WildcardCertificate, type WildcardCertificateProps } from '../../../src/constructs/bootstrap/wildcard-certificate';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';

const render = (change: Partial<WildcardCertificateProps> = {}) =>
  renderCluster((chart) => new WildcardCertificate(chart, 'W', { baseDomain: 'acme.example.org', staging: false, ...change }));
const acme = (change?: Partial<WildcardCertificateProps>) =>
  (findObject(render(change), 'Issuer').spec as { acme: Record<string, unknown> }).acme;

describe('WildcardCertificate', () => {
  it('covers the base domain and every name directly below it', () => {
    expect(findObject(render(), 'Certificate').spec).toMatchObject({ dnsNames: ['acme.example.org', '*.acme.example.org'] });
  });

  it('is the default of Traefik, in the one store that Traefik reads', () => {
    const certificate = findObject(render(), 'Certificate').spec as { secretName: string };
    const store = findObject(render(), 'TLSStore', 'default');
    expect(store.spec).toEqual({ defaultCertificate: { secretName: certificate.secretName } });
    expect(store.metadata.namespace).toBe('traefik');
  });

  it.each([
    [false, 'https://acme-v02.api.letsencrypt.org/directory'],
    [true, 'https://acme-staging-v02.api.letsencrypt.org/directory'],
  ])('with staging %s asks %s', (staging, server) => {
    expect(acme({ staging })).toMatchObject({ server });
  });

  it('gives an e-mail address only when there is one', () => {
    expect(acme()).not.toHaveProperty('email');
    expect(acme({ email: 'ops@example.org' })).toMatchObject({ email: 'ops@example.org' });
  });

  it('answers challenges through the Hetzner webhook with the token of its own namespace', () => {
    expect(acme()).toMatchObject({
      solvers: [
        {
          dns01: {
            webhook: {
              groupName: 'acme.hetzner.com',
              solverName: 'hetzner',
              config: { tokenSecretKeyRef: { name: 'hetznerdns-token', key: 'HETZNERDNS_TOKEN' } },
            },
          },
        },
      ],
    });
  });
});
