/** What Blue knows about one M2MGate service without asking the project. */
export interface ServiceDefinition {
  /** Name of the Kubernetes objects. */
  readonly name: string;
  /** Key under `m2mgate` in the specification. */
  readonly specKey: string;
  /** Whether the service runs when the project says nothing; `always` cannot be switched off (thesis table B.6). */
  readonly enabled: 'always' | boolean;
}

/** The fifteen M2MGate services in the order of thesis table B.6. */
export const SERVICES = {
  cascade: { name: 'cascade', specKey: 'cascade', enabled: 'always' },
  coreService: { name: 'core-service', specKey: 'coreService', enabled: 'always' },
  portal: { name: 'portal', specKey: 'portal', enabled: true },
  containerService: { name: 'container-service', specKey: 'containerService', enabled: true },
  cryptoService: { name: 'crypto-service', specKey: 'cryptoService', enabled: true },
  distributionService: { name: 'distribution-service', specKey: 'distributionService', enabled: true },
  dtoolsService: { name: 'dtools-service', specKey: 'dtoolsService', enabled: true },
  geocoderService: { name: 'geocoder-service', specKey: 'geocoderService', enabled: true },
  madService: { name: 'mad-service', specKey: 'madService', enabled: true },
  messageService: { name: 'message-service', specKey: 'messageService', enabled: true },
  simInfoService: { name: 'sim-info-service', specKey: 'simInfoService', enabled: true },
  tenantService: { name: 'tenant-service', specKey: 'tenantService', enabled: true },
  vpngateService: { name: 'vpngate-service', specKey: 'vpngateService', enabled: true },
  licenseStatusService: { name: 'license-status-service', specKey: 'licenseStatusService', enabled: false },
  placeholderService: { name: 'placeholder-service', specKey: 'placeholderService', enabled: false },
} as const satisfies Record<string, ServiceDefinition>;

export type ServiceKey = keyof typeof SERVICES;
