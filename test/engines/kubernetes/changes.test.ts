import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { count } from '../../../tools/engines/frame/counts';
import { EVERYTHING } from '../../project/examples';
import { render } from '../../support/render';
import { Clusters } from '../support/clusters';
import { objectsOf } from '../support/examples';
import { projectUser } from '../support/hub-registration';

const SLUG = 'example-m2mgate-cloud';

/** What people change in a living project. Each is applied over the default, and the default over it. */
const CHANGES: Readonly<Record<string, Record<string, unknown>>> = {
  'everything at once': {
    ...EVERYTHING,
    gitlabProjectId: 570,
    baseDomain: 'example.m2mgate.cloud',
    slug: SLUG,
    lifecycle: 'active',
  },
  'the size of the nodes': { nodeSize: 'large' },
  'the lifecycle': { lifecycle: 'hibernated' },
  'mail and backups': {
    smtp: { host: 'smtp.example.org', from: 'a@example.org', username: 'a', password: { gitlabVariable: 'SMTP_PASSWORD' } },
    backup: { endpoint: 'https://nbg1.your-objectstorage.com', region: 'nbg1', bucket: 'example-backup' },
  },
  storage: {
    database: { mysql: { storageSizeGB: 200 } },
    broker: { kafka: { storageSizeGB: 20 } },
    monitoring: { loki: { storageSizeGB: 40 } },
  },
  'the domain': { baseDomain: 'other.m2mgate.cloud', slug: SLUG },
  'who logs in': { auth: { enableInsideM2MAzureAD: false } },
  'how devices connect, and VPNs': {
    m2mgate: { cascade: { connectionType: { devices: 'TLS' } }, vpngateService: { numberOfVPNs: 5 } },
  },
  'services that are on': { m2mgate: { geocoderService: { enabled: false }, vpngateService: { enabled: false } } },
  'environment, resources and tags of a service': {
    m2mgate: {
      coreService: {
        env: { LOG_LEVEL: 'debug', TOKEN: { gitlabVariable: 'TOKEN' } },
        resources: { requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '2Gi' } },
        tagRef: '9.9.9',
      },
    },
  },
  monitoring: { monitoring: { grafana: { exposeDashboard: true }, alertManager: { enableMSTeamsAlerts: true } } },
};

describe('a change of a living project is accepted by the API servers, there and back', () => {
  let clusters: Clusters;
  beforeAll(async () => {
    clusters = await Clusters.start();
    await clusters.register({ namespace: SLUG, storeNamespaces: [] });
  });
  afterAll(() => clusters?.stop());

  it.each(Object.keys(CHANGES))('%s', async (name) => {
    const project = clusters.hub.admin.as(projectUser(SLUG));
    const refused: string[] = [];
    for (const change of [{}, CHANGES[name], {}]) {
      const objects = objectsOf(render(change));
      const order = [
        ...objects.filter(({ layer }) => layer === 'namespaces'),
        ...objects.filter(({ layer }) => layer !== 'namespaces'),
      ];
      for (const { path, target, manifest } of order) {
        const client = target === 'hub' ? project : clusters.hubIdentity;
        await client.apply(manifest).catch(async (error: Error) => {
          refused.push(`${path}: ${error.message}`);
          // The next change starts from what a person would have to do now.
          await client.delete(manifest);
          await client.apply(manifest);
        });
      }
      count('kubernetes', 'objects changed', objects.length);
    }
    expect([...new Set(refused)]).toEqual([]);
  });
});
