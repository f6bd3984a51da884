import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/project/extras/parse-yaml';

const value = (text: string) => parseYaml(`a: ${text}\n`).documents.map((document) => (document.value as { a: unknown }).a);

describe('parseYaml', () => {
  it.each([
    ['yes', true],
    ['off', false],
    ['0644', 420],
    ['0x1F', 31],
    ['1_000', 1000],
    ['2026-11-22', '2026-11-22'],
    ['2026-11-22T10:00:00Z', '2026-11-22T10:00:00Z'],
    ['1:30', '1:30'],
    ['"yes"', 'yes'],
    ['~', null],
  ])('reads %s as kubectl does', (text, expected) => {
    expect(value(text)).toEqual([expected]);
  });

  it('reads merge keys and anchors', () => {
    expect(parseYaml('x: &x { b: 1 }\na: { <<: *x, c: 2 }\n').documents[0]?.value).toMatchObject({ a: { b: 1, c: 2 } });
  });

  it('leaves out documents without content, and knows where the others are', () => {
    const { documents, errors } = parseYaml('---\n# nothing\n---\na: 1\n---\n\n# b\nb: 2\n');
    expect(errors).toEqual([]);
    expect(documents).toEqual([
      { value: { a: 1 }, position: { line: 4, column: 1 } },
      { value: { b: 2 }, position: { line: 8, column: 1 } },
    ]);
  });

  it.each([
    ['a list that does not end', 'a: 1\nb: [1, 2\n', 3],
    ['a key that is there twice', 'a: 1\na: 2\n', 2],
    ['an alias without anchor', 'a: *b\n', 1],
    ['a tag that nobody knows', 'a: 1\nb: !vault x\n', 2],
  ])('says where %s is', (_what, text, line) => {
    const { documents, errors } = parseYaml(text);
    expect(documents).toEqual([]);
    expect(errors).toMatchObject([{ position: { line } }]);
  });

  it('refuses a file that expands without end', () => {
    const levels = [...'bcdefghi'].map(
      (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`,
    );
    const { documents, errors } = parseYaml(`a: &a [x]\n${levels.join('\n')}\n`);
    expect([documents, errors.length]).toEqual([[], 1]);
  });
});
