import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCustomResource } from '../../tools/imports/load-custom-resource';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blue-crds-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a definition with two versions, of which `v1` is stored. */
function define(release: string, file = 'example.com_repositories.yaml', kind = 'Repository'): void {
  const version = (name: string, storage: boolean, properties: object) => ({
    name,
    storage,
    served: true,
    schema: { openAPIV3Schema: { type: 'object', properties, required: ['spec', 'metadata'] } },
  });
  const common = {
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    metadata: { type: 'object' },
    status: { type: 'object' },
  };
  const spec = { type: 'object', properties: { url: { type: 'string' } } };
  mkdirSync(join(folder, release), { recursive: true });
  // JSON is YAML.
  writeFileSync(
    join(folder, release, file),
    JSON.stringify({
      spec: {
        group: 'example.com',
        scope: 'Cluster',
        names: { kind },
        versions: [version('v1beta1', false, common), version('v1', true, { ...common, spec })],
      },
    }),
  );
}

test('a kind is read from the one release that defines it, in its stored version, without the common fields', () => {
  define('operator-1.0.0');
  expect(loadCustomResource(folder, 'example.com', 'v1', 'Repository')).toEqual({
    group: 'example.com',
    version: 'v1',
    kind: 'Repository',
    scope: 'Cluster',
    source: 'operator-1.0.0',
    body: {
      type: 'object',
      properties: { spec: { type: 'object', properties: { url: { type: 'string' } }, additionalProperties: false } },
      required: ['spec'],
      additionalProperties: false,
    },
  });
});

describe('an error says', () => {
  test('that a version other than the stored one is asked for', () => {
    define('operator-1.0.0');
    expect(() => loadCustomResource(folder, 'example.com', 'v1beta1', 'Repository')).toThrow('the storage version is v1');
  });

  test('that a definition is missing', () => {
    expect(() => loadCustomResource(folder, 'example.com', 'v1', 'Repository')).toThrow('found 0 times');
  });

  test('that two releases define a kind', () => {
    define('operator-1.0.0');
    define('operator-2.0.0');
    expect(() => loadCustomResource(folder, 'example.com', 'v1', 'Repository')).toThrow('found 2 times');
  });

  test('that a file holds another kind', () => {
    define('operator-1.0.0', 'example.com_things.yaml');
    expect(() => loadCustomResource(folder, 'example.com', 'v1', 'Thing')).toThrow('defines example.com Repository');
  });
});
