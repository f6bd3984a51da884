import { describe, expect, it } from 'vitest';
import { objectName } from '../../src/project/output-check';
import { buildLayers } from '../../src/stacks/build-layers';
import { LAYERS } from '../../src/stacks/layers';
import { environment } from '../support/environment';
import { layerOrder } from '../support/layer-order';
import { secretsMade, secretsUsed } from '../support/secret-graph';
import { servicesMade, servicesUsed } from '../support/service-graph';

const BACKUP = { endpoint: 'https://fsn1.your-objectstorage.com', region: 'fsn1', bucket: 'acme' };
const SMTP = {
  host: 'smtp.example.org',
  from: 'm2mgate@example.org',
  username: 'm2mgate',
  password: { gitlabVariable: 'SMTP_PASSWORD' },
};

const PROJECTS: [what: string, change: Record<string, unknown>][] = [
  ['the minimal project', {}],
  ['a project with backups and mail', { backup: BACKUP, smtp: SMTP }],
  ['a project without Entra ID', { auth: { enableInsideM2MAzureAD: false } }],
  [
    'a project without broker and monitoring',
    { broker: { enabled: false }, monitoring: { enabled: false }, m2mgate: { madService: { enabled: false } } },
  ],
];

describe.each(PROJECTS)('in %s', (_what, change) => {
  const objects = buildLayers(environment(change), LAYERS);
  const before = layerOrder(objects);

  it('every Secret that something asks for has exactly one maker, in the same or an earlier layer', () => {
    const made = secretsMade(objects);
    const problems = secretsUsed(objects).flatMap((use) => {
      const makers = made.filter(
        ({ namespace, name, key }) =>
          namespace === use.namespace && name === use.name && (use.key === undefined || key === use.key),
      );
      const where = `${objectName(use.object)} asks for ${use.namespace}/${use.name}${use.key ? ` ${use.key}` : ''}`;
      if (makers.length === 0) return [`${where}, which nobody makes`];
      if (use.key !== undefined && makers.length > 1)
        return [`${where}, which ${makers.map(({ object }) => objectName(object)).join(' and ')} make`];
      return makers.every(({ object }) => before(object, use.object)) ? [] : [`${where}, which comes later`];
    });
    expect(problems).toEqual([]);
  });

  it('every Secret that is made is asked for', () => {
    const used = secretsUsed(objects);
    const pushed = secretsMade(objects).filter(({ object }) => object.manifest.kind === 'PushSecret');
    const idle = pushed.filter(
      (made) =>
        !used.some(
          ({ namespace, name, key }) =>
            namespace === made.namespace && name === made.name && (key === undefined || key === made.key),
        ),
    );
    expect(idle.map(({ namespace, name, key }) => `${namespace}/${name} ${key}`)).toEqual([]);
  });

  it('every host name inside the cluster is a Service that something makes', () => {
    const made = servicesMade(objects);
    const problems = objects.flatMap((object) =>
      servicesUsed(object)
        .filter((name) => !made.has(name))
        .map((name) => `${objectName(object)} connects to ${name}`),
    );
    expect(problems).toEqual([]);
  });
});
