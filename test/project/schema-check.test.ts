import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/base/issue';
import { checkSchemas } from '../../src/project/schema-check';
import { changed } from './changed';
import { MANIFESTS, sample } from './manifests';

const ORIGIN = 'acme/test/Sample';

function check(manifest: Readonly<Record<string, unknown>>): readonly Issue[] {
  return checkSchemas([{ manifest, origin: ORIGIN }]);
}

test.each(MANIFESTS.map((manifest) => [manifest['kind'], manifest]))('a sound %s has no issues', (_, manifest) => {
  expect(check(manifest)).toEqual([]);
});

describe('a mistake is one issue, at its place', () => {
  test.each<[title: string, kind: string, field: string, value: unknown, issue: Partial<Issue>]>([
    [
      'an unknown field near a known one',
      'Certificate',
      'spec.issuerRef.nam',
      'x',
      { rule: 'schema/unknown-field', got: 'x', expected: 'group, kind, name', hint: "did you mean 'name'?" },
    ],
    ['an unknown field near none', 'Certificate', 'spec.issuerRef.colour', { of: 'money' }, { rule: 'schema/unknown-field' }],
    ['a status, which only controllers write', 'Kustomization', 'status', {}, { rule: 'schema/unknown-field' }],
    ['metadata of the API server', 'ConfigMap', 'metadata.creationTimestamp', '2026-01-01', { rule: 'schema/unknown-field' }],
    [
      'metadata of the API server in a template',
      'Deployment',
      'spec.template.metadata.uid',
      '1',
      { rule: 'schema/unknown-field' },
    ],
    [
      'a field where the definition declares none',
      'SecretStore',
      'spec.provider',
      { yandexlockbox: { auth: {}, fetching: { byID: { id: 1 } } } },
      {
        rule: 'schema/unknown-field',
        field: 'SecretStore acme/sample spec.provider.yandexlockbox.fetching.byID.id',
        expected: 'no fields at all',
      },
    ],
    ['a field called like a method', 'TLSStore', 'spec.constructor', 'x', { rule: 'schema/unknown-field' }],
    [
      'a text for a number',
      'PerconaXtraDBCluster',
      'spec.pxc.size',
      '3',
      { rule: 'schema/type', message: 'is a text', got: '3', expected: 'a whole number', hint: 'remove the quotes' },
    ],
    ['a fraction for a whole number', 'Kafka', 'spec.kafka.listeners[0].port', 9092.5, { rule: 'schema/type', got: 9092.5 }],
    [
      'a switch for a text',
      'KeycloakRealmImport',
      'spec.realm.smtpServer.auth',
      true,
      { rule: 'schema/type', message: 'is true or false', got: true, expected: 'a text', hint: 'write it in quotes' },
    ],
    [
      'an object for a scalar',
      'Service',
      'spec.ports[0].targetPort',
      {},
      { rule: 'schema/type', expected: 'a whole number or a text' },
    ],
    ['null, which is not absence', 'TLSOption', 'spec.minVersion', null, { rule: 'schema/type', message: 'is null' }],
    [
      'a value outside an enumeration',
      'Certificate',
      'spec.privateKey.algorithm',
      'ESDSA',
      { rule: 'schema/enum', got: 'ESDSA', expected: 'RSA, ECDSA, Ed25519', hint: "did you mean 'ECDSA'?" },
    ],
    ['a missing field', 'Certificate', 'spec.secretName', undefined, { rule: 'schema/required', expected: 'a text' }],
    ['a missing spec', 'IngressRoute', 'spec', undefined, { rule: 'schema/required', expected: 'an object' }],
    [
      'a duration in the wrong form',
      'Kustomization',
      'spec.interval',
      '10 minutes',
      { rule: 'schema/pattern', got: '10 minutes' },
    ],
    [
      'a word outside a pattern that ignores case',
      'PrometheusRule',
      'spec.groups[0].partial_response_strategy',
      'Warned',
      { rule: 'schema/pattern' },
    ],
    [
      'a label that Kubernetes refuses',
      'Kafka',
      'metadata.labels',
      { 'a/b': 'a b' },
      { field: 'Kafka acme/sample metadata.labels["a/b"]' },
    ],
    [
      'a name that Kubernetes refuses',
      'Kafka',
      'metadata.name',
      'Sample',
      { rule: 'schema/pattern', field: 'Kafka acme/Sample metadata.name' },
    ],
    [
      'a text that is too long',
      'PushSecret',
      'metadata.labels',
      { a: 'x'.repeat(64) },
      {
        rule: 'schema/range',
        field: 'PushSecret acme/sample metadata.labels.a',
        message: 'has 64 characters',
        expected: 'at most 63 characters',
      },
    ],
    [
      'a number that is too small',
      'Kafka',
      'spec.kafka.listeners[0].port',
      80,
      { rule: 'schema/range', message: 'is 80', got: 80, expected: 'at least 9092' },
    ],
    [
      'a number that is too large',
      'Issuer',
      'spec.acme.solvers[0]',
      { http01: { gatewayHTTPRoute: { parentRefs: [{ name: 'gateway', port: 70000 }] } } },
      {
        field: 'Issuer acme/sample spec.acme.solvers[0].http01.gatewayHTTPRoute.parentRefs[0].port',
        rule: 'schema/range',
        message: 'is 70000',
        expected: '1 to 65535',
      },
    ],
    [
      'an empty text',
      'Certificate',
      'spec.renewal',
      { windows: [{ cron: '', windowDuration: '1h' }] },
      {
        field: 'Certificate acme/sample spec.renewal.windows[0].cron',
        rule: 'schema/range',
        message: 'has no characters',
        expected: 'at least 1 character',
      },
    ],
    [
      'a list that is too short',
      'Password',
      'spec.secretKeys',
      [],
      { rule: 'schema/range', message: 'has no entries', expected: 'at least 1 entry' },
    ],
    [
      'two providers where one is allowed',
      'SecretStore',
      'spec.provider',
      { fake: { data: [] }, gitlab: { auth: { SecretRef: { accessToken: {} } } } },
      { rule: 'schema/range', message: 'sets 2 fields', expected: 'exactly 1 field' },
    ],
    [
      'two exclusive fields',
      'Kafka',
      'spec.kafka.template.kafkaContainer.env[0].valueFrom',
      { secretKeyRef: { name: 'a', key: 'b' } },
      {
        rule: 'schema/choice',
        field: 'Kafka acme/sample spec.kafka.template.kafkaContainer.env[0]',
        message: 'sets more than one of value, valueFrom',
        expected: 'exactly one of value, valueFrom',
      },
    ],
    [
      'none of two exclusive fields',
      'Kafka',
      'spec.kafka.template.kafkaContainer.env[0].value',
      undefined,
      {
        rule: 'schema/choice',
        field: 'Kafka acme/sample spec.kafka.template.kafkaContainer.env[0]',
        message: 'sets none of value, valueFrom',
      },
    ],
    [
      'two environment variables of one name',
      'Deployment',
      'spec.template.spec.containers[0].env[2]',
      { name: 'MODE', value: 'test' },
      { rule: 'schema/duplicate', message: 'has the same name as entry 0' },
    ],
    [
      'a repeated value in a set',
      'ServiceMonitor',
      'spec.scrapeProtocols',
      ['PrometheusProto', 'PrometheusProto'],
      { rule: 'schema/duplicate', field: 'ServiceMonitor acme/sample spec.scrapeProtocols[1]', message: 'repeats entry 0' },
    ],
    [
      'another version of a known kind',
      'Keycloak',
      'apiVersion',
      'k8s.keycloak.org/v2alpha1',
      { rule: 'schema/version', got: 'k8s.keycloak.org/v2alpha1', expected: 'k8s.keycloak.org/v2beta1' },
    ],
    ['an unknown kind', 'Keycloak', 'apiVersion', 'example.com/v1', { rule: 'schema/unknown-kind', severity: 'warning' }],
    [
      'a misspelled kind',
      'Certificate',
      'kind',
      'Certficate',
      {
        rule: 'schema/unknown-kind',
        severity: 'warning',
        field: 'Certficate acme/sample apiVersion',
        hint: "did you mean 'cert-manager.io/v1/Certificate'?",
      },
    ],
  ])('%s', (_, kind, field, value, issue) => {
    const expected = { severity: 'error', field: `${kind} acme/sample ${field}`, at: ORIGIN, ...issue };
    expect(check(changed(sample(kind), field, value))).toEqual([expect.objectContaining(expected)]);
  });
});

describe('what is allowed', () => {
  test.each<[title: string, kind: string, field: string, value: unknown]>([
    ['any field where the definition keeps them', 'Kafka', 'spec.kafka.config["log.retention.hours"]', 72],
    ['to leave out a required field that has a default', 'Password', 'spec.length', undefined],
    ['a whole number where any number is', 'PerconaXtraDBCluster', 'spec.backup.pitr', { timeBetweenUploads: 300 }],
    ['an amount as a number', 'PerconaXtraDBCluster', 'spec.pxc.resources.requests', { cpu: 2, memory: 2147483648 }],
    ['an amount as a text', 'PerconaXtraDBCluster', 'spec.pxc.resources.requests', { cpu: '500m', memory: '2Gi' }],
    [
      'a word in another case where the pattern ignores it',
      'PrometheusRule',
      'spec.groups[0].partial_response_strategy',
      'ABORT',
    ],
    [
      'one port for two protocols',
      'Service',
      'spec.ports',
      [
        { name: 'tcp', port: 53, protocol: 'TCP' },
        { name: 'udp', port: 53, protocol: 'UDP' },
      ],
    ],
  ])('%s', (_, kind, field, value) => {
    expect(check(changed(sample(kind), field, value))).toEqual([]);
  });

  test('a Secret, because the check of the output refuses it as such', () => {
    expect(check({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, typo: 1 })).toEqual([]);
  });
});

describe('what could be a secret is not shown', () => {
  test.each<[title: string, kind: string, field: string, value: unknown]>([
    ['a field whose name says password', 'Certificate', 'spec.keystores.pkcs12.password', 12345],
    ['the value of an environment variable', 'Deployment', 'spec.template.spec.containers[0].env[0].value', 12345],
    ['the data of a ConfigMap', 'ConfigMap', 'data.pin', 12345],
    ['a structure', 'TLSStore', 'spec.unknown', { deep: 12345 }],
  ])('%s', (_, kind, field, value) => {
    const issues = check(changed(sample(kind), field, value));
    expect(issues).toHaveLength(1);
    expect(JSON.stringify(issues)).not.toContain('12345');
  });
});

test('a long list of known fields is cut off', () => {
  const [issue] = check(changed(sample('Certificate'), 'spec.colour', 1));
  expect(issue?.expected).toMatch(/^additionalOutputFormats, .*, …$/);
  expect(issue?.expected?.split(', ')).toHaveLength(13);
});

test('all mistakes of all objects are found at once, in the order of the objects', () => {
  const objects = ['Certificate', 'Kafka'].map((kind) => ({ manifest: { ...sample(kind), first: 1, second: 2 }, origin: kind }));
  expect(checkSchemas(objects).map((issue) => `${issue.at} ${issue.field.split(' ').at(-1)}`)).toEqual([
    'Certificate first',
    'Certificate second',
    'Kafka first',
    'Kafka second',
  ]);
});

test('a misspelled required field is not also called missing', () => {
  const { secretName, ...spec } = Object(sample('Certificate')['spec']);
  expect(check(changed(sample('Certificate'), 'spec', { ...spec, secretNam: secretName })).map(({ rule }) => rule)).toEqual([
    'schema/unknown-field',
  ]);
});

test('what stands below a mistake is not looked at', () => {
  expect(check(changed(sample('Certificate'), 'spec.keystores', [{ unknown: 1 }]))).toHaveLength(1);
});

test('an object without a kind or metadata is an issue, not a crash', () => {
  expect(check({})).toEqual([expect.objectContaining({ rule: 'schema/unknown-kind' })]);
  expect(check({ apiVersion: 'v1', kind: 'ConfigMap' })).toEqual([expect.objectContaining({ rule: 'schema/required' })]);
});
