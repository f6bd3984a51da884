import { describe, expect, test } from 'vitest';
import { translatePattern } from '../../tools/imports/translate-pattern';

test('a pattern that both flavours understand stays as it is', () => {
  expect(translatePattern('^[a-z0-9]([-a-z0-9]*[a-z0-9])?$')).toBe('^[a-z0-9]([-a-z0-9]*[a-z0-9])?$');
});

describe('letters after an inline flag match in both cases, until their group ends', () => {
  test.each<[pattern: string, accepted: string[], refused: string[]]>([
    ['^(?i)(abort|warn)?$', ['', 'abort', 'ABORT', 'Warn'], ['warned', 'aborts']],
    ['^((?i)sun|mon)day$', ['sunday', 'SUNday', 'Monday'], ['sunDAY', 'tuesday']],
    ['^((?i)jan|feb|1[0-2]|[1-9])$', ['JAN', 'Feb', '12', '7'], ['13', 'mar']],
    ['^a((?i)b)c((?i)d)$', ['abcd', 'aBcD'], ['Abcd', 'abCd']],
  ])('%s', (pattern, accepted, refused) => {
    const compiled = new RegExp(translatePattern(pattern), 'u');
    expect(accepted.filter((text) => !compiled.test(text))).toEqual([]);
    expect(refused.filter((text) => compiled.test(text))).toEqual([]);
  });
});

test.each(['(?s)a.b', 'a\\z', '^(?i)[a-z]\\w$'])('%s is an error, so that nobody has to find out later', (pattern) => {
  expect(() => translatePattern(pattern)).toThrow(pattern);
});
