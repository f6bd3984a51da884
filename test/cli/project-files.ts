/** A project.ts with the props given as text. */
export function projectTs(props: string): string {
  return `import { M2MGateProject } from '@m2mgate/blue';\n\nexport default new M2MGateProject({\n${props}\n});\n`;
}

const BACKUP = "backup: { endpoint: 'https://nbg1.your-objectstorage.com', region: 'nbg1', bucket: 'example-backup' },";
const ALERTS = 'monitoring: { alertManager: { enableMSTeamsAlerts: true } },';

/** A project without errors and warnings. */
export const GOOD = projectTs(`  gitlabProjectId: 570,\n  baseDomain: 'example.m2mgate.cloud',\n  ${BACKUP}\n  ${ALERTS}`);

/** The same as YAML. */
export const GOOD_YAML = `gitlabProjectId: 570
baseDomain: example.m2mgate.cloud
backup:
  endpoint: https://nbg1.your-objectstorage.com
  region: nbg1
  bucket: example-backup
monitoring:
  alertManager:
    enableMSTeamsAlerts: true
`;

/** A project with one warning about it: there are no backups, which two rules of the policy find as well. */
export const WARNED = projectTs(`  gitlabProjectId: 570,\n  baseDomain: 'example.m2mgate.cloud',\n  ${ALERTS}`);

/** The same, where somebody has accepted that. */
export const ACKNOWLEDGED = WARNED.replace(
  ALERTS,
  `${ALERTS}\n  acknowledge: [{ rule: 'backup/no-target', reason: 'a demonstration' }],`,
);

/** A project with eight mistakes of different kinds, one of them a secret. */
export const EIGHT_MISTAKES = projectTs(`  gitlabProjectId: '570',
  baseDomain: 'https://example.m2mgate.cloud',
  nodeSize: 'huge',
  ${BACKUP}
  ${ALERTS}
  infrastructure: { controlPlane: { count: 2 } },
  broker: { enabled: false },
  database: { mysql: { storageSizeGB: 5 } },
  m2mgate: {
    portall: { urlSubdomain: 'www' },
    coreService: { env: { SMTP_PASSWORD: 'glpat-CANARYCANARYCANARY' } },
  },`);

/** The eight, as `field rule`, in the order of the specification. */
export const EIGHT_ISSUES = [
  'gitlabProjectId field/type',
  'baseDomain host/format',
  'nodeSize choice/unknown',
  'infrastructure.controlPlane.count control-plane/even',
  'database.mysql.storageSizeGB number/range',
  'm2mgate.coreService.env.SMTP_PASSWORD secret/inline',
  'm2mgate.madService service/needs-broker',
  'm2mgate.portall field/unknown',
];
