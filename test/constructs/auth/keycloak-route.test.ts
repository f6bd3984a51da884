import { describe, expect, it } from 'vitest';
import { KeycloakRoute } from '../../../src/constructs/auth/keycloak-route';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';

const render = (adminSources: string[]) =>
  renderCluster(
    (chart) => new KeycloakRoute(chart, 'Route', { host: 'auth.acme.example.org', administrationRealm: 'master', adminSources }),
  );
const routes = (adminSources: string[]) =>
  (findObject(render(adminSources), 'IngressRoute').spec as { routes: { match: string; services: { port: unknown }[] }[] })
    .routes;

describe('KeycloakRoute', () => {
  it('leads everything below the host to the web port, with TLS', () => {
    expect(findObject(render([]), 'IngressRoute').spec).toEqual({
      entryPoints: ['websecure'],
      routes: [{ kind: 'Rule', match: 'Host(`auth.acme.example.org`)', services: [{ name: 'keycloak-service', port: 8080 }] }],
      tls: {},
    });
  });

  it.each([[[]], [['203.0.113.0/24']]])('with sources %j never leads to the management port', (sources) => {
    for (const { services } of routes(sources)) expect(services.map(({ port }) => port)).toEqual([8080]);
  });

  it('lets only the given sources reach the administration', () => {
    const objects = render(['203.0.113.0/24', '2001:db8::/32']);
    expect(findObject(objects, 'Middleware').spec).toEqual({ ipAllowList: { sourceRange: ['203.0.113.0/24', '2001:db8::/32'] } });
    expect(routes(['203.0.113.0/24'])[0]).toMatchObject({
      match: 'Host(`auth.acme.example.org`) && (PathPrefix(`/admin`) || PathPrefix(`/realms/master`))',
      middlewares: [{ name: 'keycloak-admin-sources' }],
    });
  });
});
