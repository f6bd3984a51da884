import type { ServiceDefinition } from '../../src/catalog/service-definition';
import { SERVICES } from '../../src/catalog/services';

/** A field, a project that sets it to something else than its default, and the object of the service layer that differs. */
type Live = [field: string, change: Record<string, unknown>, object: RegExp, text?: string];

/** What a service that is off by default needs to run. */
const SWITCH_ON: Readonly<Record<string, object>> = {
  licenseStatusService: { enabled: true, mailRecipients: ['licences@example.org'] },
  placeholderService: { enabled: true },
};

function set(key: string, change: object): Record<string, unknown> {
  return { m2mgate: { [key]: { ...SWITCH_ON[key], ...change } } };
}

/** The fields that all services take, for each of them. */
const COMMON = Object.entries<ServiceDefinition>(SERVICES).flatMap(([key, { name, enabled }]): Live[] => {
  const own = new RegExp(`^(deployment|statefulset)-${name}(-\\d)?$`);
  const field = (rest: string) => `m2mgate.${key}.${rest}`;
  return [
    ...(enabled === 'always' ? [] : [[field('enabled'), enabled ? set(key, { enabled: false }) : set(key, {}), own] as Live]),
    [field('env'), set(key, { env: { GREETING: 'hello' } }), own, 'GREETING'],
    [field('tagRef'), set(key, { tagRef: '9.9.9' }), own, `sage-${name}:9.9.9`],
    [field('resources.requests.cpu'), set(key, { resources: { requests: { cpu: '333m' } } }), own, 'cpu: 333m'],
    [field('resources.requests.memory'), set(key, { resources: { requests: { memory: '333Mi' } } }), own, 'memory: 333Mi'],
    [field('resources.limits.cpu'), set(key, { resources: { limits: { cpu: '3333m' } } }), own, 'cpu: 3333m'],
    [field('resources.limits.memory'), set(key, { resources: { limits: { memory: '3333Mi' } } }), own, 'memory: 3333Mi'],
  ];
});

/** What table B.6 lists under "Notable Configuration Options". */
const OWN: Live[] = [
  [
    'm2mgate.cascade.connectionType.devices',
    set('cascade', { connectionType: { devices: 'Plain' } }),
    /statefulset-cascade/,
    'value: Plain',
  ],
  ['m2mgate.portal.enableGoogleAPI', set('portal', { enableGoogleAPI: true }), /deployment-portal/, 'google.maps.apiKey'],
  ['m2mgate.portal.urlSubdomain', set('portal', { urlSubdomain: 'web' }), /ingressroute-portal/, '`web.example.m2mgate.cloud`'],
  [
    'm2mgate.geocoderService.enableGoogleAPI',
    set('geocoderService', { enableGoogleAPI: true }),
    /deployment-geocoder-service/,
    'google.geocoding.apiKey',
  ],
  [
    'm2mgate.messageService.enableEsendex',
    set('messageService', { enableEsendex: true }),
    /deployment-message-service/,
    'esendex.password',
  ],
  ['m2mgate.vpngateService.enablePPTP', set('vpngateService', { enablePPTP: true }), /service-vpngate-service-public/, '1723'],
  ['m2mgate.vpngateService.numberOfVPNs', set('vpngateService', { numberOfVPNs: 3 }), /deployment-vpngate-service-2/],
  [
    'm2mgate.licenseStatusService.mailRecipients[]',
    set('licenseStatusService', { mailRecipients: ['ops@example.org', 'sales@example.org'] }),
    /deployment-license-status-service/,
    'ops@example.org,sales@example.org',
  ],
  [
    'm2mgate.licenseStatusService.mailRecipients',
    set('licenseStatusService', { mailRecipients: 'desk@example.org' }),
    /deployment-license-status-service/,
    'desk@example.org',
  ],
  [
    'm2mgate.placeholderService.serviceKey',
    set('placeholderService', { serviceKey: '8192' }),
    /deployment-placeholder-service/,
    "'8192'",
  ],
];

/** Every field of table B.6, with its effect. */
export const LIVE_SERVICE_FIELDS: readonly Live[] = [...COMMON, ...OWN];
