import { describe, expect, it } from 'vitest';
import type { ServiceDefinition } from '../../../src/catalog/service-definition';
import { SERVICES } from '../../../src/catalog/services';
import { environment } from '../../support/environment';
import { findObject } from '../../support/find-object';
import { renderServices } from '../../support/render-services';
import { workload, workloads } from '../../support/workload';

const render = (m2mgate: Record<string, unknown> = {}) => renderServices({ m2mgate });
const names = (m2mgate?: Record<string, unknown>) => workloads(render(m2mgate)).map(({ name }) => name);
const container = (name: string, m2mgate?: Record<string, unknown>) => workload(render(m2mgate), name).container;
const env = (name: string, m2mgate?: Record<string, unknown>) =>
  Object.fromEntries(
    container(name, m2mgate).env.map(({ name: key, value, valueFrom }) => [key, value ?? valueFrom?.secretKeyRef]),
  );

/** Every service with its standard workload name; the gateways are numbered. */
const SERVICE_KEYS = Object.entries<ServiceDefinition>(SERVICES).map(([key, { name }]) => ({
  key,
  name,
  workload: key === 'vpngateService' ? `${name}-0` : name,
}));
const ALL_ON = {
  licenseStatusService: { enabled: true, mailRecipients: 'a@example.org' },
  placeholderService: { enabled: true },
};

describe('M2MGateService', () => {
  it('runs the services that table B.6 switches on', () => {
    expect(names()).toEqual([
      'cascade',
      'core-service',
      'portal',
      'container-service',
      'crypto-service',
      'distribution-service',
      'dtools-service',
      'geocoder-service',
      'mad-service',
      'message-service',
      'sim-info-service',
      'tenant-service',
      'vpngate-service-0',
      'vpngate-service-1',
    ]);
    expect(names(ALL_ON)).toEqual(expect.arrayContaining(['license-status-service', 'placeholder-service']));
  });

  it.each(SERVICE_KEYS.filter(({ key }) => !['cascade', 'coreService'].includes(key)))(
    'leaves nothing of $name behind when it is off',
    ({ key, name }) => {
      const off = render({ ...ALL_ON, [key]: { enabled: false } });
      expect(off.filter(({ metadata }) => metadata.name === name || metadata.name.startsWith(`${name}-`))).toEqual([]);
    },
  );

  it('names images as listing 24 does', () => {
    expect(container('core-service').image).toBe('registry.example.com/m2mgate-sage/sage-core-service:5.13.0');
  });

  it.each(SERVICE_KEYS)('takes tag, variables and resources of $name from the project', ({ key, workload: one }) => {
    const resources = { requests: { cpu: '333m', memory: '333Mi' }, limits: { memory: '3Gi' } };
    const own = {
      ...(ALL_ON as Record<string, object>)[key],
      tagRef: '9.9.9',
      resources,
      env: { LOG_LEVEL: 'debug', PORT: 7, KEY: { gitlabVariable: 'MY_KEY' } },
    };
    const changed = render({ [key]: own });
    const { image, resources: rendered } = workload(changed, one).container;
    expect(image).toMatch(/^registry\.example\.com\/m2mgate-sage\/sage-[a-z-]+:9\.9\.9$/);
    expect(rendered).toEqual(resources);
    const service = SERVICES[key as keyof typeof SERVICES].name;
    expect(env(one, { [key]: own })).toMatchObject({
      LOG_LEVEL: 'debug',
      PORT: '7',
      KEY: { name: `${service}-env`, key: 'KEY' },
    });
  });

  it('lets the project override a variable of the platform', () => {
    expect(env('portal', { portal: { env: { JAVA_TOOL_OPTIONS: '-Xmx1g' } } })).toMatchObject({ JAVA_TOOL_OPTIONS: '-Xmx1g' });
    expect(env('vpngate-service-1', { vpngateService: { env: { 'm2mgate.vpn.port': 5000 } } })).toMatchObject({
      'm2mgate.vpn.port': '5000',
    });
  });

  it.each(SERVICE_KEYS)('reserves something for $name, so that it is never among the first to be evicted', ({ key }) => {
    const { requests, limits } = SERVICES[key as keyof typeof SERVICES].resources;
    expect([requests.cpu, requests.memory, limits.memory]).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
  });

  it('restarts every service whose Secrets change', () => {
    for (const { manifest } of workloads(render()))
      expect(manifest.metadata.annotations).toEqual({ 'reloader.stakater.com/auto': 'true' });
  });

  it('asks for health where it says that health is', () => {
    for (const { container: one } of workloads(render())) {
      expect(one).toMatchObject({
        startupProbe: { httpGet: { path: '/actuator/health/liveness', port: 'management' } },
        livenessProbe: { httpGet: { path: '/actuator/health/liveness', port: 'management' } },
        readinessProbe: { httpGet: { path: '/actuator/health/readiness', port: 'management' } },
      });
      const port = one.ports.find(({ name }) => name === 'management')?.containerPort;
      expect(one.env).toContainEqual({ name: 'management.server.port', value: String(port) });
    }
  });

  it('gives the services that share files a volume that many can write, and cascade one of its own', () => {
    expect(findObject(render(), 'PersistentVolumeClaim').spec).toMatchObject({
      accessModes: ['ReadWriteMany'],
      storageClassName: 'nfs',
    });
    expect(workload(render(), 'distribution-service').pod.volumes).toContainEqual({
      name: 'data',
      persistentVolumeClaim: { claimName: 'distribution-service-data' },
    });
    const { spec, kind } = workload(render(), 'cascade').manifest;
    expect(kind).toBe('StatefulSet');
    findObject(render(), 'Service', (spec as { serviceName: string }).serviceName);
    expect(spec).toMatchObject({
      volumeClaimTemplates: [
        { metadata: { name: 'data' }, spec: { storageClassName: 'hcloud-volumes', accessModes: ['ReadWriteOnce'] } },
      ],
    });
  });

  it('gives services what an expected load demands, and the project the last word', () => {
    const own = { requests: { cpu: '1', memory: '3Gi' } };
    const sized = { ...environment(), sizing: { madService: { replicas: 3, resources: own, databaseConnections: 7 } } };
    const one = workload(renderServices(sized), 'mad-service');
    expect(one.manifest['spec']).toMatchObject({ replicas: 3 });
    expect(one.container.resources).toEqual(own);
    expect(one.container.env).toContainEqual({ name: 'spring.datasource.hikari.maximum-pool-size', value: '7' });

    const { m2mgate } = environment({ m2mgate: { madService: { resources: { limits: { memory: '5Gi' } } } } });
    const said = workload(renderServices({ ...sized, m2mgate }), 'mad-service');
    expect(said.container.resources).toEqual({ limits: { memory: '5Gi' } });
  });

  it('spreads and protects a service with several replicas, and no other', () => {
    const objects = renderServices({ ...environment(), sizing: { madService: { replicas: 2 } } });
    const budgets = objects.filter(({ kind }) => kind === 'PodDisruptionBudget');
    expect(budgets.map(({ metadata }) => metadata.name)).toEqual(['mad-service']);
    expect(budgets[0]?.spec).toMatchObject({
      maxUnavailable: 1,
      selector: { matchLabels: workload(objects, 'mad-service').selector },
    });
    const spread = workloads(objects).filter(({ pod }) => pod['topologySpreadConstraints'] !== undefined);
    expect(spread.map(({ name }) => name)).toEqual(['mad-service', 'vpngate-service-0', 'vpngate-service-1']);
  });
});

describe('what services are told', () => {
  it.each([
    ['core-service', 'm2mgate_core'],
    ['distribution-service', 'm2mgate_distribution'],
    ['geocoder-service', 'm2mgate_geocoder'],
    ['mad-service', 'm2mgate_mad'],
    ['message-service', 'm2mgate_messaging'],
    ['tenant-service', 'm2mgate_tenant'],
    ['vpngate-service-0', 'm2mgate_vpngate'],
  ])('%s finds its schema %s', (name, schema) => {
    expect(env(name)).toMatchObject({
      'spring.datasource.url': `jdbc:mysql://mysql-haproxy.mysql.svc.cluster.local:3306/${schema}?sslMode=REQUIRED`,
      'spring.datasource.username': 'm2mgate',
      'spring.datasource.password': { name: 'mysql-m2mgate', key: 'password' },
    });
  });

  it.each(['portal', 'container-service', 'cascade', 'crypto-service'])('%s is told nothing about the database', (name) => {
    expect(Object.keys(env(name)).filter((key) => key.startsWith('spring.datasource'))).toEqual([]);
  });

  it('only the MAD service is told about Kafka', () => {
    const told = workloads(render()).filter(({ container: { env: list } }) => list.some(({ name }) => name.includes('kafka')));
    expect(told.map(({ name }) => name)).toEqual(['mad-service']);
    expect(env('mad-service')).toMatchObject({
      'spring.kafka.bootstrap-servers': expect.stringMatching(/:\d+$/),
      'spring.kafka.properties.schema.registry.url': expect.stringMatching(/^http:\/\//),
    });
  });

  it('the tenant service gets client credentials, the portal and the core service only addresses', () => {
    expect(env('tenant-service')).toMatchObject({
      'm2mgate.keycloak.clientId': 'tenant-service',
      'm2mgate.keycloak.clientSecret': { name: 'oauth-tenant-service', key: 'password' },
    });
    for (const name of ['portal', 'core-service']) {
      expect(env(name)).toMatchObject({
        'spring.security.oauth2.resourceserver.jwt.issuer-uri': 'https://auth.example.m2mgate.cloud/realms/m2mgate',
      });
      expect(env(name)).not.toHaveProperty(['m2mgate.keycloak.clientSecret']);
    }
  });

  it.each([
    [587, 'true', 'false'],
    [465, 'false', 'true'],
  ])('mail through port %i: STARTTLS %s, TLS %s', (port, startTls, tls) => {
    const smtp = { host: 'mail.example.org', port, from: 'a@example.org', username: 'u', password: { gitlabVariable: 'SMTP' } };
    const objects = renderServices({ smtp });
    const list = workload(objects, 'message-service').container.env;
    expect(list).toEqual(
      expect.arrayContaining([
        { name: 'spring.mail.host', value: 'mail.example.org' },
        { name: 'spring.mail.properties.mail.smtp.starttls.required', value: startTls },
        { name: 'spring.mail.properties.mail.smtp.ssl.enable', value: tls },
        {
          name: 'spring.mail.password',
          valueFrom: { secretKeyRef: { name: 'message-service-env', key: 'spring.mail.password' } },
        },
      ]),
    );
    expect(workload(objects, 'portal').container.env.filter(({ name }) => name.startsWith('spring.mail'))).toEqual([]);
  });

  it('no service is told about mail when the project has no mail server', () => {
    expect(JSON.stringify(render(ALL_ON))).not.toContain('spring.mail');
  });

  it.each([
    ['portal', 'enableGoogleAPI', 'google.maps.apiKey', 'portal'],
    ['geocoderService', 'enableGoogleAPI', 'google.geocoding.apiKey', 'geocoder-service'],
    ['messageService', 'enableEsendex', 'esendex.password', 'message-service'],
  ])('%s.%s brings %s', (key, setting, variable, name) => {
    expect(env(name)).not.toHaveProperty([variable]);
    expect(env(name, { [key]: { [setting]: true } })).toHaveProperty([variable], { name: `${name}-env`, key: variable });
  });

  it('licenseStatusService.mailRecipients and placeholderService.serviceKey arrive as they are', () => {
    const on = { licenseStatusService: { enabled: true, mailRecipients: 'a@example.org, b@example.org' } };
    expect(env('license-status-service', on)).toMatchObject({ 'm2mgate.license.mailRecipients': 'a@example.org,b@example.org' });
    expect(env('placeholder-service', { placeholderService: { enabled: true } })).toMatchObject({
      'm2mgate.cascade.serviceKey': '4096',
    });
  });
});
