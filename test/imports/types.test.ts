import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(__dirname, '..', '..');

const HEAD = `
import { Construct } from 'constructs';
import { CustomResource } from '../../src/constructs/kubernetes/custom-resource';
import { CERTIFICATE } from '../../src/imports/crds/cert-manager.io/certificate';
import { CLUSTER_ISSUER } from '../../src/imports/crds/cert-manager.io/cluster-issuer';
import { PASSWORD } from '../../src/imports/crds/generators.external-secrets.io/password';
import { KAFKA } from '../../src/imports/crds/kafka.strimzi.io/kafka';
declare const scope: Construct;
const metadata = { name: 'sample' };
const certificate = { secretName: 'tls', issuerRef: { name: 'ca' } };
`;

/** Statements with the error the compiler must give, or none. */
const CASES: readonly [title: string, statement: string, error?: RegExp][] = [
  [
    'a sound object compiles',
    "new CustomResource(scope, 'A', CERTIFICATE, { metadata, spec: { ...certificate, dnsNames: ['a', 'b'] } })",
  ],
  [
    'lists and maps may be readonly',
    "declare const names: readonly string[]; new CustomResource(scope, 'A', CERTIFICATE, { metadata, spec: { ...certificate, dnsNames: names } })",
  ],
  ['a required field with a default may be left out', "new CustomResource(scope, 'A', PASSWORD, { metadata, spec: {} })"],
  [
    'a field that keeps anything takes anything',
    "new CustomResource(scope, 'A', KAFKA, { metadata, spec: { kafka: { listeners: [], config: { 'a.b': 1 } } } })",
  ],
  [
    'an unknown field',
    "new CustomResource(scope, 'A', CERTIFICATE, { metadata, spec: { ...certificate, dnsName: ['a'] } })",
    /'dnsName' does not exist/,
  ],
  [
    'an unknown field deep inside',
    "new CustomResource(scope, 'A', CERTIFICATE, { metadata, spec: { secretName: 'a', issuerRef: { name: 'a', knd: 'Issuer' } } })",
    /'knd' does not exist/,
  ],
  [
    'a missing field',
    "new CustomResource(scope, 'A', CERTIFICATE, { metadata, spec: { secretName: 'a' } })",
    /'issuerRef' is missing/,
  ],
  ['a missing spec', "new CustomResource(scope, 'A', KAFKA, { metadata })", /'spec' is missing/],
  [
    'a value of the wrong type',
    "new CustomResource(scope, 'A', CERTIFICATE, { metadata, spec: { ...certificate, isCA: 'yes' } })",
    /'string' is not assignable to type 'boolean \| undefined'/,
  ],
  [
    'a value outside an enumeration',
    "new CustomResource(scope, 'A', CERTIFICATE, { metadata, spec: { ...certificate, privateKey: { algorithm: 'DSA' } } })",
    /'"DSA"' is not assignable/,
  ],
  [
    'a name left to chance',
    "new CustomResource(scope, 'A', CERTIFICATE, { metadata: {}, spec: certificate })",
    /'name' is missing/,
  ],
  [
    'a namespace for a kind that has none',
    "new CustomResource(scope, 'A', CLUSTER_ISSUER, { metadata: { name: 'a', namespace: 'b' }, spec: { selfSigned: {} } })",
    /'string' is not assignable to type 'undefined'/,
  ],
  [
    'a change after the fact',
    "import type { Certificate } from '../../src/imports/crds/cert-manager.io/certificate'; declare const c: Certificate; c.spec.secretName = 'b';",
    /read-only property/,
  ],
];

/** Compiler messages of each case; all cases are compiled as one program, which reads the libraries once. */
let messages: readonly string[];

beforeAll(() => {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: ['node'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
  };
  const texts = new Map(CASES.map(([, statement], index) => [join(__dirname, `case-${index}.ts`), `${HEAD}${statement};\n`]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.getSourceFile = (path, version) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile(path, version) : ts.createSourceFile(path, text, version);
  };
  host.getCurrentDirectory = () => ROOT;
  const program = ts.createProgram([...texts.keys()], options, host);
  messages = [...texts.keys()].map((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
      .join('\n'),
  );
});

describe('the compiler knows what a custom resource may contain', () => {
  test.each(CASES.map(([title, , error], index) => ({ title, error, index })))('$title', ({ error, index }) => {
    if (error) expect(messages[index]).toMatch(error);
    else expect(messages[index]).toBe('');
  });
});
