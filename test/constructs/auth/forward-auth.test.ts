import { describe, expect, it } from 'vitest';
import { realmEndpoints } from '../../../src/catalog/realm-endpoints';
import { ForwardAuth } from '../../../src/constructs/auth/forward-auth';
import { infrastructureRealm } from '../../../src/constructs/auth/realm/infrastructure-realm';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';
import { SETTINGS } from './settings';

const objects = renderCluster(
  (chart) =>
    new ForwardAuth(chart, 'ForwardAuth', {
      baseDomain: 'acme.example.org',
      host: 'login.acme.example.org',
      endpoints: realmEndpoints('acme.example.org', 'infrastructure'),
      roles: ['admin', 'operator'],
      clients: [{ namespace: 'traefik', pods: { 'app.kubernetes.io/name': 'traefik' } }],
    }),
);

interface Container {
  args: string[];
  env: { name: string; value?: string }[];
  securityContext?: object;
}
const { template } = findObject(objects, 'Deployment').spec as { template: { spec: { containers: Container[] } } };
const container = template.spec.containers[0] ?? { args: [], env: [] };
const options = container.args.map((argument) => argument.split(/=(.*)/s).slice(0, 2));
const values = (name: string) => options.filter(([option]) => option === `--${name}`).map(([, value]) => value);

describe('ForwardAuth', () => {
  it('is the Service that routes ask, at its port', () => {
    expect(findObject(objects, 'Service', 'forward-auth')).toMatchObject({
      metadata: { namespace: 'traefik' },
      spec: { ports: [{ port: 4181 }], selector: { 'app.kubernetes.io/name': 'forward-auth' } },
    });
    expect(values('http-address')).toEqual(['0.0.0.0:4181']);
  });

  it('sends browsers to the public name of Keycloak, and asks for tokens inside the cluster', () => {
    expect(values('login-url')[0]).toMatch(/^https:\/\/auth\.acme\.example\.org\/realms\/infrastructure\//);
    for (const option of ['redeem-url', 'oidc-jwks-url', 'profile-url'])
      expect(values(option)[0]).toMatch(
        /^http:\/\/keycloak-service\.keycloak\.svc\.cluster\.local:8080\/realms\/infrastructure\//,
      );
  });

  it('returns to an address that its client in the realm allows', () => {
    const client = infrastructureRealm(SETTINGS).representation.clients?.find(
      ({ clientId }) => clientId === values('client-id')[0],
    );
    expect(client?.redirectUris).toEqual(values('redirect-url'));
  });

  it('starts before Keycloak does', () => {
    expect(values('skip-oidc-discovery')).toEqual(['true']);
  });

  it('lets pass who has one of the roles', () => {
    expect(values('allowed-group')).toEqual(['admin', 'operator']);
    expect(values('oidc-groups-claim')).toEqual(['roles']);
  });

  it('has a cookie secret of 32 characters, made of the 28 that are generated', () => {
    const names = container.env.map(({ name }) => name);
    const secret = container.env.find(({ name }) => name === 'OAUTH2_PROXY_COOKIE_SECRET')?.value ?? '';
    expect(secret.replace('$(COOKIE_SEED)', 'x'.repeat(28))).toHaveLength(32);
    // Kubernetes replaces only what stands before.
    expect(names.indexOf('COOKIE_SEED')).toBeLessThan(names.indexOf('OAUTH2_PROXY_COOKIE_SECRET'));
  });

  it('keeps its cookie to encrypted connections below the base domain', () => {
    expect(values('cookie-domain')).toEqual(['.acme.example.org']);
    expect(values('cookie-secure')).toEqual(['true']);
  });

  it('routes only its own paths of the login host', () => {
    expect(findObject(objects, 'IngressRoute').spec).toMatchObject({
      entryPoints: ['websecure'],
      routes: [{ match: 'Host(`login.acme.example.org`) && PathPrefix(`/oauth2/`)' }],
      tls: {},
    });
  });

  it('is asked by Traefik and nobody else', () => {
    expect(findObject(objects, 'NetworkPolicy').spec).toMatchObject({
      podSelector: { matchLabels: { 'app.kubernetes.io/name': 'forward-auth' } },
      ingress: [{ from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': 'traefik' } } }], ports: [{ port: 4181 }] }],
    });
  });

  it('runs without any privilege', () => {
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      privileged: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
  });

  it('keeps one of its two instances while a node is drained', () => {
    expect(findObject(objects, 'Deployment').spec).toMatchObject({ replicas: 2 });
    expect(findObject(objects, 'PodDisruptionBudget').spec).toMatchObject({ maxUnavailable: 1 });
  });
});
