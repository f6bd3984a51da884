import { describe, expect, it } from 'vitest';
import { findObject } from '../../support/find-object';
import { renderServices } from '../../support/render-services';
import { workload } from '../../support/workload';

const route = (name: string, m2mgate: Record<string, unknown> = {}) =>
  findObject(renderServices({ m2mgate }), 'IngressRoute', name).spec as {
    entryPoints: string[];
    routes: { match: string; services: { name: string; port: number }[] }[];
    tls: object;
  };

describe('services on the web', () => {
  it.each([
    ['portal', {}, 'example.m2mgate.cloud'],
    ['portal', { portal: { urlSubdomain: 'web' } }, 'web.example.m2mgate.cloud'],
    ['core-service', {}, 'core.example.m2mgate.cloud'],
  ])('%s with %o answers under %s', (name, m2mgate, host) => {
    expect(route(name, m2mgate).routes.map(({ match }) => match)).toEqual([`Host(\`${host}\`)`]);
  });

  it.each(['portal', 'core-service'])('%s is reached through Traefik with the wildcard certificate only', (name) => {
    expect(route(name)).toMatchObject({ entryPoints: ['websecure'], tls: {} });
    expect(route(name).tls).toEqual({});
  });

  it.each(['portal', 'core-service'])('the route of %s leads to a port that its container is told to open', (name) => {
    const objects = renderServices();
    const [service] = route(name).routes[0]?.services ?? [];
    expect(service?.name).toBe(name);
    const { ports } = findObject(objects, 'Service', name).spec as { ports: { port: number; targetPort: string }[] };
    const { targetPort } = ports.find(({ port }) => port === service?.port) ?? {};
    const { container } = workload(objects, name);
    const opened = container.ports.find(({ name: one }) => one === targetPort)?.containerPort;
    expect(container.env).toContainEqual({ name: 'server.port', value: String(opened) });
  });

  it('nothing else is on the web', () => {
    const routes = renderServices().filter(({ kind }) => kind === 'IngressRoute');
    expect(routes.map(({ metadata }) => metadata.name)).toEqual(['core-service', 'portal']);
    const open = renderServices().filter(({ kind, spec }) => kind === 'Service' && (spec as { type?: string }).type);
    expect(open.map(({ metadata }) => metadata.name)).toEqual(['cascade-public', 'vpngate-service-public']);
  });
});
