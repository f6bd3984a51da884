import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../src/review/plan/parse-plan';
import { summarizePlan } from '../../../src/review/plan/summarize-plan';
import { resourceChange } from '../pairs/plan-changes';

const SECRET = 'CANARY-"quoted"+/=';

const shown = (plan: object) =>
  JSON.stringify(summarizePlan(parsePlan(JSON.stringify({ format_version: '1.2', ...plan }), 'plan')));
/** A resource that shows whatever it is given, without a mark. */
const careless = (value: unknown) =>
  resourceChange('terraform_data.careless', ['update'], {
    before: { output: { a: value } },
    after: { output: { b: [value], c: `x ${value} y` } },
  });

const forms: [name: string, text: string][] = [
  ['as it is', SECRET],
  ['inside JSON', JSON.stringify({ password: SECRET })],
  ['in base64', Buffer.from(SECRET).toString('base64')],
  ['in an address', `https://example.org/?key=${encodeURIComponent(SECRET)}`],
];

/** Where a plan says that something is a secret. */
const PLACES: [name: string, plan: object][] = [
  [
    'a variable',
    { variables: { db: { value: SECRET } }, configuration: { root_module: { variables: { db: { sensitive: true } } } } },
  ],
  ['a variable with a telling name only', { variables: { registry_robot_password: { value: SECRET } } }],
  [
    'a variable with parts',
    {
      variables: { db: { value: { users: [SECRET] } } },
      configuration: { root_module: { variables: { db: { sensitive: true } } } },
    },
  ],
  ['an output', { output_changes: { kubeconfig: { actions: ['update'], before: SECRET, after: 'x', before_sensitive: true } } }],
  ['an output of the state', { prior_state: { values: { outputs: { kubeconfig: { sensitive: true, value: SECRET } } } } }],
  ['an output of the plan', { planned_values: { outputs: { kubeconfig: { sensitive: true, value: SECRET } } } }],
  [
    'a resource of the state',
    {
      prior_state: {
        values: { root_module: { child_modules: [{ resources: [{ values: { a: SECRET }, sensitive_values: { a: true } }] }] } },
      },
    },
  ],
  [
    'a resource of the plan',
    { planned_values: { root_module: { resources: [{ values: { a: [SECRET] }, sensitive_values: { a: [true] } }] } } },
  ],
  [
    'drift',
    {
      resource_drift: [
        resourceChange('a.b', ['update'], { before: { a: SECRET }, after: { a: '1' }, before_sensitive: { a: true } }),
      ],
    },
  ],
];

describe.each(PLACES)('a secret in %s', (_name, plan) => {
  it.each(forms)('is hidden where it is not marked: %s', (_form, text) => {
    const { resource_changes = [] } = plan as { resource_changes?: object[] };
    const result = shown({ ...plan, resource_changes: [...resource_changes, careless(text)] });
    expect(result).not.toContain('CANARY');
    expect(result).not.toContain(Buffer.from(SECRET).toString('base64').slice(0, 12));
    expect(result).toContain('(sensitive)');
  });
});

describe('what nobody marks', () => {
  it.each([
    ['an attribute with a telling name', { admin_password: SECRET }],
    ['a token that is known by its form', { note: 'glpat-CANARYCANARYCANARY' }],
    ['a private key', { pem: '-----BEGIN PRIVATE KEY-----\nCANARY\n-----END PRIVATE KEY-----' }],
    ['a setting in a text', { user_data: 'password=CANARYCANARY' }],
  ])('%s is hidden', (_name, after) => {
    for (const action of ['create', 'update'])
      expect(
        shown({ resource_changes: [resourceChange('a.b', [action], { before: action === 'create' ? null : {}, after })] }),
      ).not.toContain('CANARY');
  });
});

it('values of outputs are never copied, marked or not', () => {
  const output_changes = {
    address: { actions: ['update'], before: 'CANARY-1', after: 'CANARY-2' },
    same: { actions: ['no-op'], before: 'x', after: 'x' },
  };
  expect(shown({ output_changes })).toContain('"outputs":["address"]');
  expect(shown({ output_changes })).not.toContain('CANARY');
});

/** A value of any shape, and the marks that say which parts of it are secret: all that hold the canary. */
const marked = fc.letrec<{ node: { value: unknown; marks: unknown } }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)).map((value) => ({ value, marks: false })),
    fc.string().map((text) => ({ value: `CANARY-${text}`, marks: true })),
    fc
      .array(tie('node'), { maxLength: 4 })
      .map((items) => ({ value: items.map(({ value }) => value), marks: items.map(({ marks }) => marks) })),
    fc.dictionary(fc.string(), tie('node'), { maxKeys: 4, noNullPrototype: true }).map((items) => ({
      value: Object.fromEntries(Object.entries(items).map(([key, { value }]) => [key, value])),
      marks: Object.fromEntries(Object.entries(items).map(([key, { marks }]) => [key, marks])),
    })),
  ),
})).node;

it('no marked value of any resource is shown, whatever its shape', () => {
  fc.assert(
    fc.property(marked, marked, fc.constantFrom(['create'], ['update'], ['delete', 'create']), (before, after, actions) => {
      const change = resourceChange('a.b', actions, {
        before: actions[0] === 'create' ? null : { a: before.value },
        after: { a: after.value, copy: after.value },
        before_sensitive: { a: before.marks },
        after_sensitive: { a: after.marks },
      });
      expect(shown({ resource_changes: [change] })).not.toContain('CANARY');
    }),
    { numRuns: 300 },
  );
});
