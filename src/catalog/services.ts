import { EXTERNAL_APIS } from './external-apis';
import { SUBDOMAINS } from './hosts';
import { MEASUREMENTS } from './measurements';
import type { ServiceDefinition } from './service-definition';

/** A Java program that mostly waits: enough for its heap, its classes and a few hundred devices. */
const SMALL = { requests: { cpu: '50m', memory: '384Mi' }, limits: { memory: '768Mi' } } as const;
const MEDIUM = { requests: { cpu: '150m', memory: '768Mi' }, limits: { memory: '1536Mi' } } as const;

/**
 * The fifteen M2MGate services in the order of thesis table B.6.
 *
 * Which services have a schema is said by listing 21, what each is for by section 2.1.1; the other needs are read from
 * there. A new service is one entry here: its fields in project.ts, its objects and its connections follow.
 */
export const SERVICES = {
  cascade: {
    name: 'cascade',
    specKey: 'cascade',
    enabled: 'always',
    description: 'The router between devices and services.',
    needs: {},
    resources: { requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '2Gi' } },
    // Appendix C shows claims for cascade and for no other service.
    storage: { path: '/opt/m2mgate/data', sizeGB: 10, shared: false },
  },
  coreService: {
    name: 'core-service',
    specKey: 'coreService',
    enabled: 'always',
    description: 'The core service.',
    needs: { cascade: true, database: 'm2mgate_core', auth: 'tokens' },
    resources: { requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '2Gi' } },
    signsCertificates: true,
    web: { subdomain: SUBDOMAINS.core },
  },
  portal: {
    name: 'portal',
    specKey: 'portal',
    enabled: true,
    description: 'The web portal.',
    needs: { cascade: true, core: true, auth: 'login', externalApis: { enableGoogleAPI: EXTERNAL_APIS.googleMaps } },
    resources: MEDIUM,
    web: { subdomainSetting: 'urlSubdomain' },
  },
  containerService: {
    name: 'container-service',
    specKey: 'containerService',
    enabled: true,
    description: 'The container service.',
    needs: { cascade: true },
    resources: SMALL,
  },
  cryptoService: {
    name: 'crypto-service',
    specKey: 'cryptoService',
    enabled: true,
    description: 'The crypto service.',
    needs: { cascade: true },
    resources: SMALL,
  },
  distributionService: {
    name: 'distribution-service',
    specKey: 'distributionService',
    enabled: true,
    description: 'The distribution service.',
    needs: { cascade: true, database: 'm2mgate_distribution' },
    resources: MEDIUM,
    // Firmware and configurations on their way to devices, the same for every replica.
    storage: { path: '/opt/m2mgate/data', sizeGB: 5, shared: true },
  },
  dtoolsService: {
    name: 'dtools-service',
    specKey: 'dtoolsService',
    enabled: true,
    description: 'The dtools service.',
    needs: { cascade: true },
    resources: SMALL,
  },
  geocoderService: {
    name: 'geocoder-service',
    specKey: 'geocoderService',
    enabled: true,
    description: 'Turns positions into addresses.',
    needs: {
      cascade: true,
      database: 'm2mgate_geocoder',
      externalApis: { enableGoogleAPI: EXTERNAL_APIS.googleGeocoding },
    },
    resources: SMALL,
  },
  madService: {
    name: 'mad-service',
    specKey: 'madService',
    enabled: true,
    description: 'The message adapter service (MAD). Needs the message broker.',
    needs: { cascade: true, database: 'm2mgate_mad', broker: true, schemaRegistry: true },
    // What it had when it was measured, so that the measurement holds.
    resources: {
      requests: { cpu: MEASUREMENTS.madService.cpu, memory: MEASUREMENTS.madService.memory },
      limits: { memory: MEASUREMENTS.madService.memory },
    },
  },
  messageService: {
    name: 'message-service',
    specKey: 'messageService',
    enabled: true,
    description: 'Sends mails and text messages.',
    needs: {
      cascade: true,
      database: 'm2mgate_messaging',
      mail: true,
      externalApis: { enableEsendex: EXTERNAL_APIS.esendex },
    },
    resources: SMALL,
  },
  simInfoService: {
    name: 'sim-info-service',
    specKey: 'simInfoService',
    enabled: true,
    description: 'The SIM information service.',
    needs: { cascade: true },
    resources: SMALL,
  },
  tenantService: {
    name: 'tenant-service',
    specKey: 'tenantService',
    enabled: true,
    description: 'The tenant service.',
    needs: { cascade: true, database: 'm2mgate_tenant', auth: 'administration' },
    resources: SMALL,
  },
  vpngateService: {
    name: 'vpngate-service',
    specKey: 'vpngateService',
    enabled: true,
    description: 'VPN connections to devices.',
    needs: { cascade: true, database: 'm2mgate_vpngate' },
    resources: SMALL,
  },
  licenseStatusService: {
    name: 'license-status-service',
    specKey: 'licenseStatusService',
    enabled: false,
    description: 'Tells people about the state of the license.',
    needs: { cascade: true, core: true, mail: true },
    resources: SMALL,
    settings: { mailRecipients: 'm2mgate.license.mailRecipients' },
  },
  placeholderService: {
    name: 'placeholder-service',
    specKey: 'placeholderService',
    enabled: false,
    description: 'Stands in for a service that is not there.',
    needs: { cascade: true },
    resources: SMALL,
    settings: { serviceKey: 'm2mgate.cascade.serviceKey' },
  },
} as const satisfies Record<string, ServiceDefinition>;

export type ServiceKey = keyof typeof SERVICES;
