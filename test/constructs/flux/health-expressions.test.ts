import { Environment } from '@marcbachmann/cel-js';
import { describe, expect, it } from 'vitest';
import { HEALTH_EXPRESSIONS } from '../../../src/constructs/flux/health-expressions';
import { SCHEMAS } from '../../../src/imports/schemas';

type Verdict = 'current' | 'failed' | 'in progress';
type Fixture = Record<string, unknown>;

const ready = (status: string, extra: Fixture = {}) => ({ status: { conditions: [{ type: 'Ready', status, ...extra }] } });
const condition = (type: string, status = 'True') => ({ type, status });

const generation = (number: number) => ({ metadata: { generation: BigInt(number) } });
const synced = (number: number, syncedResourceVersion: string, status: string) => ({
  ...generation(number),
  status: { ...ready(status).status, syncedResourceVersion },
});

/** What no kind with a condition takes for health. */
const unready = (kind: string): [kind: string, what: string, object: Fixture, expected: Verdict][] => [
  [kind, 'has no status yet', generation(1), 'in progress'],
  [kind, 'has no conditions yet', { ...generation(1), status: { conditions: [] } }, 'in progress'],
  [kind, 'is not ready', { ...generation(1), ...ready('False') }, 'in progress'],
];

/** As Flux does it: an evaluation error, such as a missing key, means unknown, and unknown means keep waiting. */
function verdict(kind: string, object: Fixture): Verdict {
  const expression = HEALTH_EXPRESSIONS.find((one) => one.kind === kind);
  if (!expression) throw new Error(`no expression for ${kind}`);
  const holds = (text: string | undefined) => {
    if (!text) return false;
    const cel = new Environment()
      .registerVariable('status', 'map')
      .registerVariable('spec', 'map')
      .registerVariable('metadata', 'map');
    try {
      return cel.evaluate(text, { status: {}, spec: {}, metadata: {}, ...object }) === true;
    } catch {
      return false;
    }
  };
  if (holds(expression.failed)) return 'failed';
  return holds(expression.current) ? 'current' : 'in progress';
}

const CASES: [kind: string, what: string, object: Fixture, expected: Verdict][] = [
  ...['Kafka', 'KafkaTopic', 'KafkaUser'].flatMap((kind): typeof CASES => [
    ...unready(kind),
    [kind, 'is ready', ready('True'), 'current'],
  ]),
  ...['Certificate', 'Issuer', 'ClusterIssuer'].flatMap((kind): typeof CASES => [
    ...unready(kind),
    [kind, 'is ready in its present form', { ...generation(2), ...ready('True', { observedGeneration: 2n }) }, 'current'],
    [kind, 'was ready in an older form', { ...generation(3), ...ready('True', { observedGeneration: 2n }) }, 'in progress'],
    [kind, 'does not say in which form it is ready', { ...generation(1), ...ready('True') }, 'in progress'],
    [kind, 'has failed in its present form', { ...generation(2), ...ready('False', { observedGeneration: 2n }) }, 'in progress'],
  ]),
  ...['ExternalSecret', 'PushSecret'].flatMap((kind): typeof CASES => [
    ...unready(kind),
    [kind, 'is synced in its present form', synced(2, '2-0af3', 'True'), 'current'],
    [kind, 'was synced in an older form', synced(3, '2-0af3', 'True'), 'in progress'],
    [kind, 'was synced in a form that begins alike', synced(1, '12-0af3', 'True'), 'in progress'],
    [kind, 'was synced and cannot be any more', synced(2, '2-0af3', 'False'), 'in progress'],
    [kind, 'was never synced', { ...generation(1), ...ready('True') }, 'in progress'],
    [kind, 'is read again and again', { ...synced(3, '2-0af3', 'True'), spec: { refreshPolicy: 'Periodic' } }, 'in progress'],
  ]),
  [
    'ExternalSecret',
    'is created once, and was in an older form',
    { ...synced(3, '2-0af3', 'True'), spec: { refreshPolicy: 'CreatedOnce' } },
    'current',
  ],
  [
    'ExternalSecret',
    'is to be created once, and could not',
    { ...generation(1), ...ready('False'), spec: { refreshPolicy: 'CreatedOnce' } },
    'in progress',
  ],
  ['PerconaXtraDBCluster', 'has no status yet', { spec: {} }, 'in progress'],
  ['PerconaXtraDBCluster', 'is initializing', { spec: {}, status: { state: 'initializing' } }, 'in progress'],
  ['PerconaXtraDBCluster', 'shows an error while it starts', { spec: {}, status: { state: 'error' } }, 'in progress'],
  ['PerconaXtraDBCluster', 'is ready', { spec: {}, status: { state: 'ready' } }, 'current'],
  ['PerconaXtraDBCluster', 'is paused on request', { spec: { pause: true }, status: { state: 'paused' } }, 'current'],
  ['PerconaXtraDBCluster', 'is paused against the spec', { spec: { pause: false }, status: { state: 'paused' } }, 'in progress'],
  ['PerconaXtraDBClusterBackup', 'runs', { status: { state: 'Running' } }, 'in progress'],
  ['PerconaXtraDBClusterBackup', 'has succeeded', { status: { state: 'Succeeded' } }, 'current'],
  ['PerconaXtraDBClusterBackup', 'has failed', { status: { state: 'Failed' } }, 'failed'],
  ['PerconaXtraDBClusterRestore', 'has succeeded', { status: { state: 'Succeeded' } }, 'current'],
  ['PerconaXtraDBClusterRestore', 'has failed', { status: { state: 'Failed' } }, 'failed'],
  ['Keycloak', 'is ready', { status: { conditions: [condition('Ready')] } }, 'current'],
  [
    'Keycloak',
    'is ready and rolls an update',
    { status: { conditions: [condition('Ready'), condition('RollingUpdate')] } },
    'in progress',
  ],
  [
    'Keycloak',
    'shows errors while it starts',
    { status: { conditions: [condition('Ready', 'False'), condition('HasErrors')] } },
    'in progress',
  ],
  [
    'KeycloakRealmImport',
    'has started',
    { status: { conditions: [condition('Started'), condition('Done', 'False')] } },
    'in progress',
  ],
  [
    'KeycloakRealmImport',
    'shows errors while the server starts',
    { status: { conditions: [condition('HasErrors')] } },
    'in progress',
  ],
  ['KeycloakRealmImport', 'is done', { status: { conditions: [condition('Done')] } }, 'current'],
];

describe('health expressions', () => {
  it.each(CASES)('%s that %s', (kind, _what, object, expected) => {
    expect(verdict(kind, object)).toBe(expected);
  });

  it.each(HEALTH_EXPRESSIONS.map(({ apiVersion, kind }) => `${apiVersion}/${kind}`))('%s is a kind that Blue knows', (key) => {
    expect(SCHEMAS).toHaveProperty([key]);
  });

  it('every expression has cases', () => {
    expect(HEALTH_EXPRESSIONS.map(({ kind }) => kind).filter((kind) => !CASES.some(([name]) => name === kind))).toEqual([]);
  });

  it('none takes an empty list of conditions for health', () => {
    expect(HEALTH_EXPRESSIONS.filter(({ current }) => current.includes('.all('))).toEqual([]);
  });
});
