/** One row of the thesis' appendix B: a field, its type and its default as the thesis prints them. */
export interface ThesisField {
  readonly field: string;
  readonly type: string;
  readonly default: string;
  readonly required?: boolean;
}

/** Tables B.1 to B.5, transcribed. `-` stands for a value that the thesis omits. */
export const THESIS_FIELDS: Readonly<Record<string, readonly ThesisField[]>> = {
  'B.1': [
    { field: 'baseDomain', type: 'string', default: 'null', required: true },
    { field: 'provider', type: 'string', default: '"hetzner"', required: true },
    { field: 'nodeSize', type: 'string', default: '"medium"' },
    { field: 'auth', type: 'object', default: '{}' },
    { field: 'broker', type: 'object', default: '{}' },
    { field: 'database', type: 'object', default: '{}' },
    { field: 'm2mgate', type: 'object', default: '{}' },
    { field: 'monitoring', type: 'object', default: '{}' },
  ],
  'B.2': [{ field: 'enableInsideM2MAzureAD', type: 'bool', default: 'true' }],
  'B.3': [
    { field: 'enabled', type: 'bool', default: 'true' },
    { field: 'kafka.storageSizeGB', type: 'int', default: '10' },
    { field: 'kafka.resources', type: 'object', default: '-' },
  ],
  'B.4': [
    { field: 'mysql.storageSizeGB', type: 'int', default: '100' },
    { field: 'mysql.resources', type: 'object', default: '-' },
    { field: 'backup.schedule', type: 'array', default: '-' },
  ],
  'B.5': [
    { field: 'enabled', type: 'bool', default: 'true' },
    { field: 'grafana.exposeDashboard', type: 'bool', default: 'false' },
    { field: 'alertManager.alertsMailList', type: 'string', default: '-' },
    { field: 'alertManager.enableMSTeamsAlerts', type: 'bool', default: 'false' },
    { field: 'loki.storageSizeGB', type: 'int', default: '10' },
  ],
};

/** The subsystem that each table describes; B.1 is the project itself. */
export const THESIS_TABLES: Readonly<Record<string, string>> = {
  'B.1': '',
  'B.2': 'auth.',
  'B.3': 'broker.',
  'B.4': 'database.',
  'B.5': 'monitoring.',
};

/** One row of table B.6: a service, whether it runs, and its own options with their defaults. */
export interface ThesisService {
  readonly service: string;
  readonly enabled: 'always' | 'true' | 'false';
  readonly options: Readonly<Record<string, string>>;
}

/** Table B.6, transcribed. */
export const THESIS_SERVICES: readonly ThesisService[] = [
  { service: 'cascade', enabled: 'always', options: { 'connectionType.devices': 'mTLS' } },
  { service: 'coreService', enabled: 'always', options: {} },
  { service: 'portal', enabled: 'true', options: { enableGoogleAPI: 'false', urlSubdomain: '""' } },
  { service: 'containerService', enabled: 'true', options: {} },
  { service: 'cryptoService', enabled: 'true', options: {} },
  { service: 'distributionService', enabled: 'true', options: {} },
  { service: 'dtoolsService', enabled: 'true', options: {} },
  { service: 'geocoderService', enabled: 'true', options: { enableGoogleAPI: 'false' } },
  { service: 'madService', enabled: 'true', options: {} },
  { service: 'messageService', enabled: 'true', options: { enableEsendex: 'false' } },
  { service: 'simInfoService', enabled: 'true', options: {} },
  { service: 'tenantService', enabled: 'true', options: {} },
  { service: 'vpngateService', enabled: 'true', options: { enablePPTP: 'false', numberOfVPNs: '2' } },
  { service: 'licenseStatusService', enabled: 'false', options: { mailRecipients: '-' } },
  { service: 'placeholderService', enabled: 'false', options: { serviceKey: '"4096"' } },
];
