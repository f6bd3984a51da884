import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeChange } from '../../../src/review/diff/describe-change';
import type { RenderedObject } from '../../../src/review/model/rendered-object';

const OLD = 'CANARYoldCANARY42';
const NEW = 'CANARYnewCANARY43';

function object(kind: string, content: object): RenderedObject {
  const id = { target: 'cluster' as const, group: '', kind, namespace: 'm2mgate', name: 'one' };
  return { id, layer: 'service', file: 'x.yaml', manifest: { apiVersion: 'v1', kind, metadata: { name: 'one' }, ...content } };
}

const container = (env: object) => ({ spec: { template: { spec: { containers: [{ name: 'core', env: [env] }] } } } });

/** Where a secret may stand, and how it becomes part of an object. */
const PLACES: [name: string, kind: string, content: (secret: string) => object][] = [
  ['the data of a Secret', 'Secret', (secret) => ({ data: { note: secret } })],
  ['the texts of a Secret', 'Secret', (secret) => ({ stringData: { 'config.json': `{\n "a": "${secret}"\n}` } })],
  ['a variable with a telling name', 'Deployment', (secret) => container({ name: 'DB_PASSWORD', value: secret })],
  ['a setting of a chart', 'HelmRelease', (secret) => ({ spec: { values: { grafana: { adminPassword: secret } } } })],
  ['a line of a ConfigMap', 'ConfigMap', (secret) => ({ data: { password: secret } })],
  ['YAML in a text', 'ConfigMap', (secret) => ({ data: { 'a.yaml': `a: 1\nsmtp:\n  password: ${secret}\n` } })],
  [
    'YAML in a text, in quotes and with spaces',
    'ConfigMap',
    (secret) => ({ data: { 'a.yaml': `a: 1\npassword: "${secret} and more"\n` } }),
  ],
  ['JSON in a text', 'ConfigMap', (secret) => ({ data: { 'a.json': `{\n  "clientSecretToken": "${secret}"\n}` } })],
  ['settings in a text', 'ConfigMap', (secret) => ({ data: { 'a.properties': `a=1\nAPI_TOKEN=${secret}\n` } })],
  ['a token that is known by its form', 'Deployment', (secret) => container({ name: 'X', value: `glpat-${secret}` })],
  ['an address with a password', 'IngressRoute', (secret) => ({ spec: { url: `https://user:${secret}@example.org/` } })],
  [
    'a private key',
    'Certificate',
    (secret) => ({ spec: { pem: `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----` } }),
  ],
];

describe.each(PLACES)('a secret in %s', (_name, kind, content) => {
  it.each([
    ['new', { after: object(kind, content(NEW)) }],
    ['deleted', { before: object(kind, content(OLD)) }],
    ['changed', { before: object(kind, content(OLD)), after: object(kind, content(NEW)) }],
    ['beside a change', { before: object(kind, { ...content(OLD), x: 1 }), after: object(kind, { ...content(OLD), x: 2 }) }],
  ])('is shown nowhere: %s', (_how, pair) => {
    expect(JSON.stringify(describeChange(pair))).not.toContain('CANARY');
  });

  it('is told to have changed, and to be the same when it is', () => {
    const changed = describeChange({ before: object(kind, content(OLD)), after: object(kind, content(NEW)) });
    expect(changed).toMatchObject({ noise: false });
    expect(changed.diff).toContain('(sensitive, changed)');
    const same = describeChange({
      before: object(kind, { ...content(OLD), x: 1 }),
      after: object(kind, { ...content(OLD), x: 2 }),
    });
    expect(same.diff).not.toContain('(sensitive, changed)');
    expect(same.fields.map(({ path }) => path)).toEqual(['x']);
  });
});

it.each([
  [
    'the name of a Secret',
    'Keycloak',
    { spec: { bootstrapAdmin: { user: { secret: 'keycloak-bootstrap-admin' } } } },
    'keycloak-bootstrap-admin',
  ],
  [
    'the name of a Secret of a chart',
    'HelmRelease',
    { spec: { values: { admin: { existingSecret: 'grafana-admin' } } } },
    'grafana-admin',
  ],
  [
    'the key of a variable in GitLab',
    'ExternalSecret',
    { spec: { data: [{ secretKey: 'ENTRA_CLIENT_ID' }] } },
    'ENTRA_CLIENT_ID',
  ],
  [
    'where a variable comes from',
    'Deployment',
    container({ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'mysql-m2mgate' } } }),
    'mysql-m2mgate',
  ],
  [
    'an address',
    'Deployment',
    container({ name: 'TOKEN_URL', value: 'https://auth.example.org/token' }),
    'https://auth.example.org/token',
  ],
])('%s is no secret', (_name, kind, content, shown) => {
  expect(describeChange({ after: object(kind, content) }).diff).toContain(shown);
});

it('no secret of a Secret is ever shown, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.string({ minLength: 12 })),
      fc.dictionary(fc.string(), fc.string({ minLength: 12 })),
      (before, after) => {
        const shown = JSON.stringify(
          describeChange({ before: object('Secret', { data: before }), after: object('Secret', { data: after }) }),
        );
        const names = new Set([...Object.keys(before), ...Object.keys(after)].join());
        for (const value of [...Object.values(before), ...Object.values(after)])
          if (![...names].some((name) => name.includes(value))) expect(shown).not.toContain(JSON.stringify(value).slice(1, -1));
      },
    ),
  );
});
