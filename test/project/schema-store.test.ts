import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sample } from './manifests';

const ROOT = join(__dirname, '..', '..');
let lib: string;

/** The package as it is installed: the command bundled into one file, the schemas where the compile task copies them. */
beforeAll(() => {
  lib = mkdtempSync(join(tmpdir(), 'blue-lib-'));
  cpSync(join(ROOT, 'src', 'imports', 'schemas'), join(lib, 'imports', 'schemas'), { recursive: true });
  buildSync({
    entryPoints: [join(ROOT, 'src', 'project', 'schema-check.ts')],
    outfile: join(lib, 'cli', 'main.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
  });
});

afterAll(() => rmSync(lib, { recursive: true, force: true }));

test('a bundled command finds the schemas, and reads only those of the kinds it meets', () => {
  writeFileSync(
    join(lib, 'run.js'),
    `const { checkSchemas } = require('./cli/main.js');
     const objects = JSON.parse(process.argv[2]).map((manifest) => ({ manifest, origin: 'test' }));
     const rules = checkSchemas(objects).map((issue) => issue.rule);
     const read = Object.keys(require.cache).filter((file) => file.endsWith('.json')).map((file) => require('node:path').basename(file));
     console.log(JSON.stringify({ rules, read }));`,
  );
  const manifests = [{ ...sample('Kafka'), typo: 1 }, sample('Kafka'), sample('ConfigMap')];
  const output = execFileSync(process.execPath, [join(lib, 'run.js'), JSON.stringify(manifests)], { encoding: 'utf8' });
  expect(JSON.parse(output)).toEqual({
    rules: ['schema/unknown-field'],
    read: ['kafka.kafka.strimzi.io.json', 'configmap.json'],
  });
});
