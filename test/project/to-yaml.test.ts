import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toYaml } from '../../src/project/to-yaml';

describe('toYaml', () => {
  it('sorts keys and ends with a line feed', () => {
    expect(toYaml({ kind: 'A', apiVersion: 'v1', metadata: { name: 'x', labels: {} } })).toBe(
      'apiVersion: v1\nkind: A\nmetadata:\n  labels: {}\n  name: x\n',
    );
  });

  it('leaves long lines whole and many-lined texts readable', () => {
    expect(
      toYaml({ long: 'word '.repeat(60).trim() })
        .trim()
        .split('\n'),
    ).toHaveLength(1);
    expect(toYaml({ text: 'a\nb\n' })).toBe('text: |\n  a\n  b\n');
  });

  const words = [
    'yes',
    'No',
    'on',
    'OFF',
    'y',
    'null',
    '~',
    'true',
    '0777',
    '0x1F',
    '1_000',
    '1e3',
    '.inf',
    '12:30:45',
    '2026-01-01',
    '1.20',
    '',
    ' x',
    '- a',
    '*a',
    '&a',
    '%a',
    '@a',
    '`a',
    '#a',
    'a #b',
    'a: b',
    '!x',
    '|',
    '>',
    '=',
    '<<',
    '"q',
    "'q",
  ];

  it.each(words)('keeps the text %j a text for readers of YAML 1.1 and 1.2', (word) => {
    for (const version of ['1.1', '1.2'] as const) expect(parse(toYaml({ word }), { version })).toEqual({ word });
  });

  it('is read back equal under both versions, whatever the value', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...words),
      fc.stringMatching(/^[0-9_.:eE+-]{1,12}$/),
    );
    const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        scalar,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(text, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(text, tree, { noNullPrototype: true }), (value) => {
        for (const version of ['1.1', '1.2'] as const) expect(parse(toYaml(value), { version, merge: false })).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });
});
