/** A project.ts with the props given as text. */
export function projectTs(props: string): string {
  return `import { M2MGateProject } from '@m2mgate/blue';\n\nexport default new M2MGateProject({\n${props}\n});\n`;
}

const BACKUP = "backup: { endpoint: 'https://nbg1.your-objectstorage.com', region: 'nbg1', bucket: 'example-backup' },";

/** A project without errors and warnings. */
export const GOOD = projectTs(`  gitlabProjectId: 570,\n  baseDomain: 'example.m2mgate.cloud',\n  ${BACKUP}`);

/** The same as YAML. */
export const GOOD_YAML = `gitlabProjectId: 570
baseDomain: example.m2mgate.cloud
backup:
  endpoint: https://nbg1.your-objectstorage.com
  region: nbg1
  bucket: example-backup
`;

/** A project with one warning about it, and two of the policy. */
export const WARNED = projectTs("  gitlabProjectId: 570,\n  baseDomain: 'example.m2mgate.cloud',");

/** A project with eight mistakes of different kinds, one of them a secret. */
export const EIGHT_MISTAKES = projectTs(`  gitlabProjectId: '570',
  baseDomain: 'https://example.m2mgate.cloud',
  nodeSize: 'huge',
  ${BACKUP}
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
