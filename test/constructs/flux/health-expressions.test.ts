import { Environment } from '@marcbachmann/cel-js';
import { describe, expect, it } from 'vitest';
import { HEALTH_EXPRESSIONS } from '../../../src/constructs/flux/health-expressions';
import { SCHEMAS } from '../../../src/imports/schemas';

type Verdict = 'current' | 'failed' | 'in progress';
type Fixture = Record<string, unknown>;

const ready = (status: string, extra: Fixture = {}) => ({ status: { conditions: [{ type: 'Ready', status, ...extra }] } });
const condition = (type: string, status = 'True') => ({ type, status });

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
  ...['ExternalSecret', 'PushSecret', 'Issuer', 'ClusterIssuer', 'Kafka', 'KafkaTopic', 'KafkaUser'].flatMap(
    (kind): typeof CASES => [
      [kind, 'has no status yet', {}, 'in progress'],
      [kind, 'has no conditions yet', { status: { conditions: [] } }, 'in progress'],
      [kind, 'is not ready', ready('False'), 'in progress'],
      [kind, 'is ready', ready('True'), 'current'],
    ],
  ),
  [
    'Certificate',
    'is ready at its newest generation',
    { metadata: { generation: 2n }, ...ready('True', { observedGeneration: 2n }) },
    'current',
  ],
  [
    'Certificate',
    'is ready at an older generation',
    { metadata: { generation: 3n }, ...ready('True', { observedGeneration: 2n }) },
    'in progress',
  ],
  ['Certificate', 'has no status yet', { metadata: { generation: 1n } }, 'in progress'],
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
