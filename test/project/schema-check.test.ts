import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/base/issue';
import { checkSchemas } from '../../src/project/schema-check';
import { MANIFESTS, sample } from './manifests';

type Change = (manifest: Record<string, any>) => void; // biome-ignore lint/suspicious/noExplicitAny: tests reach into plain data

function check(kind: string, change: Change): readonly Issue[] {
  const manifest = sample(kind);
  change(manifest);
  return checkSchemas([{ manifest, origin: 'acme/test/Sample' }]);
}

test.each(MANIFESTS.map((manifest) => [manifest['kind'], manifest]))('a sound %s has no issues', (_, manifest) => {
  expect(checkSchemas([{ manifest, origin: 'test' }])).toEqual([]);
});

describe('every kind of mistake is one issue at its place', () => {
  test.each<[string, string, Change, Partial<Issue>]>([
    [
      'an unknown field, with the nearest known one',
      'Certificate',
      (m) => {
        m['spec'].issuerRef.nam = 'x';
      },
      {
        rule: 'schema/unknown-field',
        field: 'Certificate acme/sample spec.issuerRef.nam',
        got: 'x',
        expected: 'group, kind, name',
        hint: "did you mean 'name'?",
      },
    ],
    [
      'an unknown field far from any known one',
      'Certificate',
      (m) => {
        m['spec'].issuerRef.colour = { of: 'money' };
      },
      { rule: 'schema/unknown-field', field: 'Certificate acme/sample spec.issuerRef.colour', expected: 'group, kind, name' },
    ],
    [
      'a status, which only controllers write',
      'Kustomization',
      (m) => {
        m['status'] = {};
      },
      { rule: 'schema/unknown-field', field: 'Kustomization acme/sample status' },
    ],
    [
      'metadata that only the API server writes',
      'ConfigMap',
      (m) => {
        m['metadata'].creationTimestamp = '2026-01-01T00:00:00Z';
      },
      { rule: 'schema/unknown-field', field: 'ConfigMap acme/sample metadata.creationTimestamp' },
    ],
    [
      'metadata of a pod template that only the API server writes',
      'Deployment',
      (m) => {
        m['spec'].template.metadata.uid = '1';
      },
      { rule: 'schema/unknown-field', field: 'Deployment acme/sample spec.template.metadata.uid' },
    ],
    [
      'a field below a definition that declares nothing',
      'SecretStore',
      (m) => {
        m['spec'].provider = { yandexlockbox: { auth: {}, fetching: { byID: { id: 1 } } } };
      },
      {
        rule: 'schema/unknown-field',
        field: 'SecretStore acme/sample spec.provider.yandexlockbox.fetching.byID.id',
        expected: 'no fields at all',
      },
    ],
    [
      'a field called like a method of every object',
      'TLSStore',
      (m) => {
        m['spec'].constructor = 'x';
      },
      { rule: 'schema/unknown-field', field: 'TLSStore acme/sample spec.constructor' },
    ],
    [
      'a text where a number belongs',
      'PerconaXtraDBCluster',
      (m) => {
        m['spec'].pxc.size = '3';
      },
      {
        rule: 'schema/type',
        field: 'PerconaXtraDBCluster acme/sample spec.pxc.size',
        got: '3',
        expected: 'a whole number',
        hint: 'remove the quotes',
      },
    ],
    [
      'a fraction where a whole number belongs',
      'Kafka',
      (m) => {
        m['spec'].kafka.listeners[0].port = 9092.5;
      },
      { rule: 'schema/type', field: 'Kafka acme/sample spec.kafka.listeners[0].port', got: 9092.5, expected: 'a whole number' },
    ],
    [
      'a switch where a text belongs',
      'KeycloakRealmImport',
      (m) => {
        m['spec'].realm.smtpServer.auth = true;
      },
      {
        rule: 'schema/type',
        field: 'KeycloakRealmImport acme/sample spec.realm.smtpServer.auth',
        message: 'is true or false',
        got: true,
        expected: 'a text',
        hint: 'write it in quotes',
      },
    ],
    [
      'an object where a whole number or a text belongs',
      'Service',
      (m) => {
        m['spec'].ports[0].targetPort = {};
      },
      {
        rule: 'schema/type',
        field: 'Service acme/sample spec.ports[0].targetPort',
        message: 'is an object',
        expected: 'a whole number or a text',
      },
    ],
    [
      'null, which is not the same as absent',
      'TLSOption',
      (m) => {
        m['spec'].minVersion = null;
      },
      { rule: 'schema/type', field: 'TLSOption acme/sample spec.minVersion', message: 'is null', expected: 'a text' },
    ],
    [
      'a value that is not in an enumeration',
      'Certificate',
      (m) => {
        m['spec'].privateKey.algorithm = 'ESDSA';
      },
      {
        rule: 'schema/enum',
        field: 'Certificate acme/sample spec.privateKey.algorithm',
        got: 'ESDSA',
        expected: 'RSA, ECDSA, Ed25519',
        hint: "did you mean 'ECDSA'?",
      },
    ],
    [
      'a required field that is missing',
      'Certificate',
      (m) => {
        delete m['spec'].secretName;
      },
      { rule: 'schema/required', field: 'Certificate acme/sample spec.secretName', expected: 'a text' },
    ],
    [
      'an object without its required spec',
      'IngressRoute',
      (m) => {
        delete m['spec'];
      },
      { rule: 'schema/required', field: 'IngressRoute acme/sample spec', expected: 'an object' },
    ],
    [
      'a text that does not match a pattern',
      'Kustomization',
      (m) => {
        m['spec'].interval = '10 minutes';
      },
      { rule: 'schema/pattern', field: 'Kustomization acme/sample spec.interval', got: '10 minutes' },
    ],
    [
      'a text that does not match a pattern without regard to case',
      'PrometheusRule',
      (m) => {
        m['spec'].groups[0].partial_response_strategy = 'Warned';
      },
      { rule: 'schema/pattern', field: 'PrometheusRule acme/sample spec.groups[0].partial_response_strategy' },
    ],
    [
      'a label that Kubernetes does not take',
      'KafkaNodePool',
      (m) => {
        m['metadata'].labels['strimzi.io/cluster'] = 'the broker';
      },
      { rule: 'schema/pattern', field: 'KafkaNodePool acme/sample metadata.labels["strimzi.io/cluster"]', got: 'the broker' },
    ],
    [
      'a name that Kubernetes does not take',
      'Kafka',
      (m) => {
        m['metadata'].name = 'Sample';
      },
      { rule: 'schema/pattern', field: 'Kafka acme/Sample metadata.name', got: 'Sample' },
    ],
    [
      'a number above its maximum',
      'PushSecret',
      (m) => {
        m['metadata'].labels = { a: 'x'.repeat(64) };
      },
      {
        rule: 'schema/range',
        field: 'PushSecret acme/sample metadata.labels.a',
        message: 'has 64 characters',
        expected: 'at most 63 characters',
      },
    ],
    [
      'a number below its minimum',
      'Kafka',
      (m) => {
        m['spec'].kafka.listeners[0].port = 80;
      },
      {
        rule: 'schema/range',
        field: 'Kafka acme/sample spec.kafka.listeners[0].port',
        message: 'is 80',
        got: 80,
        expected: 'at least 9092',
      },
    ],
    [
      'a list without an entry',
      'Password',
      (m) => {
        m['spec'].secretKeys = [];
      },
      {
        rule: 'schema/range',
        field: 'Password acme/sample spec.secretKeys',
        message: 'has 0 entries',
        expected: 'at least 1 entry',
      },
    ],
    [
      'two providers where one is allowed',
      'SecretStore',
      (m) => {
        m['spec'].provider.fake = { data: [] };
      },
      {
        rule: 'schema/range',
        field: 'SecretStore acme/sample spec.provider',
        message: 'sets 2 fields',
        expected: 'exactly 1 field',
      },
    ],
    [
      'both of two exclusive fields',
      'Kafka',
      (m) => {
        m['spec'].kafka.template.kafkaContainer.env[0].valueFrom = { secretKeyRef: { name: 'a', key: 'b' } };
      },
      {
        rule: 'schema/choice',
        field: 'Kafka acme/sample spec.kafka.template.kafkaContainer.env[0]',
        message: 'sets more than one of value, valueFrom',
        expected: 'exactly one of value, valueFrom',
      },
    ],
    [
      'neither of two exclusive fields',
      'Kafka',
      (m) => {
        delete m['spec'].kafka.template.kafkaContainer.env[0].value;
      },
      { rule: 'schema/choice', message: 'sets none of value, valueFrom' },
    ],
    [
      'two environment variables of one name',
      'Deployment',
      (m) => {
        m['spec'].template.spec.containers[0].env.push({ name: 'MODE', value: 'test' });
      },
      {
        rule: 'schema/duplicate',
        field: 'Deployment acme/sample spec.template.spec.containers[0].env[2]',
        message: 'has the same name as entry 0',
      },
    ],
    [
      'an entry repeated in a list of distinct values',
      'ServiceMonitor',
      (m) => {
        m['spec'].scrapeProtocols = ['PrometheusProto', 'OpenMetricsText1.0.0', 'PrometheusProto'];
      },
      { rule: 'schema/duplicate', field: 'ServiceMonitor acme/sample spec.scrapeProtocols[2]', message: 'repeats entry 0' },
    ],
    [
      'a version of a kind that is not the installed one',
      'Keycloak',
      (m) => {
        m['apiVersion'] = 'k8s.keycloak.org/v2alpha1';
      },
      {
        rule: 'schema/unknown-kind',
        severity: 'error',
        field: 'Keycloak acme/sample apiVersion',
        got: 'k8s.keycloak.org/v2alpha1',
        expected: 'k8s.keycloak.org/v2beta1',
      },
    ],
    [
      'a kind of which nothing is known',
      'Keycloak',
      (m) => {
        m['apiVersion'] = 'example.com/v1';
      },
      { rule: 'schema/unknown-kind', severity: 'warning', field: 'Keycloak acme/sample apiVersion', got: 'example.com/v1' },
    ],
    [
      'a kind that is misspelled',
      'Certificate',
      (m) => {
        m['kind'] = 'Certficate';
      },
      { rule: 'schema/unknown-kind', severity: 'warning', hint: "did you mean 'cert-manager.io/v1/Certificate'?" },
    ],
  ])('%s', (_, kind, change, expected) => {
    expect(check(kind, change)).toEqual([expect.objectContaining({ severity: 'error', at: 'acme/test/Sample', ...expected })]);
  });
});

describe('what is allowed', () => {
  test.each<[string, string, Change]>([
    [
      'further fields where the definition keeps them',
      'Kafka',
      (m) => {
        m['spec'].kafka.config['log.retention.hours'] = 72;
      },
    ],
    [
      'a required field that has a default',
      'Password',
      (m) => {
        delete m['spec'].length;
      },
    ],
    [
      'a number or a text for an amount',
      'PerconaXtraDBCluster',
      (m) => {
        m['spec'].pxc.resources.requests = { cpu: '1', memory: 2147483648 };
      },
    ],
    [
      'a pattern without regard to case',
      'PrometheusRule',
      (m) => {
        m['spec'].groups[0].partial_response_strategy = 'ABORT';
      },
    ],
    [
      'the same port for two protocols',
      'Service',
      (m) => {
        m['spec'].ports = [
          { name: 'tcp', port: 53, protocol: 'TCP' },
          { name: 'udp', port: 53, protocol: 'UDP' },
        ];
      },
    ],
  ])('%s', (_, kind, change) => {
    expect(check(kind, change)).toEqual([]);
  });

  test('a Secret is left to the check of the output, which refuses it', () => {
    expect(
      checkSchemas([{ manifest: { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, typo: 1 }, origin: 'test' }]),
    ).toEqual([]);
  });
});

describe('values in messages', () => {
  test.each<[string, string, Change]>([
    [
      'a field whose name says password',
      'Certificate',
      (m) => {
        m['spec'].keystores.pkcs12.password = 12345;
      },
    ],
    [
      'the value of an environment variable',
      'Deployment',
      (m) => {
        m['spec'].template.spec.containers[0].env[0].value = 12345;
      },
    ],
    [
      'the data of a ConfigMap',
      'ConfigMap',
      (m) => {
        m['data'].pin = 12345;
      },
    ],
    [
      'a structure',
      'TLSStore',
      (m) => {
        m['spec'].unknown = { deep: 12345 };
      },
    ],
  ])('%s is never shown', (_, kind, change) => {
    const issues = check(kind, change);
    expect(issues).toHaveLength(1);
    expect(JSON.stringify(issues)).not.toContain('12345');
  });

  test('a long list of known fields is cut off', () => {
    const [issue] = check('Certificate', (m) => {
      m['spec'].colour = 1;
    });
    expect(issue?.expected).toMatch(/^additionalOutputFormats, .*, …$/);
    expect(issue?.expected?.split(', ')).toHaveLength(13);
  });
});

test('all mistakes of all objects are found at once, in the order of the objects', () => {
  const objects = ['Certificate', 'Kafka'].map((kind) => ({ manifest: { ...sample(kind), first: 1, second: 2 }, origin: kind }));
  expect(checkSchemas(objects).map((issue) => [issue.at, issue.field.split(' ').at(-1)])).toEqual([
    ['Certificate', 'first'],
    ['Certificate', 'second'],
    ['Kafka', 'first'],
    ['Kafka', 'second'],
  ]);
});

test('an object without a kind or a name is an issue, not a crash', () => {
  expect(checkSchemas([{ manifest: {}, origin: 'test' }])).toHaveLength(1);
  expect(checkSchemas([{ manifest: { apiVersion: 'v1', kind: 'ConfigMap' }, origin: 'test' }])).toEqual([
    expect.objectContaining({ rule: 'schema/required', field: expect.stringMatching(/ metadata$/) }),
  ]);
});
