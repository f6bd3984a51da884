import { describe, expect, it } from 'vitest';
import { Cursor } from '../../../src/review/policy/cursor';
import { isPinnedTag } from '../../../src/review/policy/is-pinned-tag';
import { parseImage } from '../../../src/review/policy/parse-image';
import { selects } from '../../../src/review/policy/selects';

describe('a tag', () => {
  it.each([
    '1.2.3',
    'v1.2.3',
    '8.4.8-8.1',
    '26.6.4',
    '1.2.0-kafka-4.3.1',
    'v3.14.0-distroless',
    '2025-04-22',
    'nightly-20250422.1a2b3c4',
    'sha-1a2b3c4',
    'main-1a2b3c4d5e',
  ])('%s is pinned', (tag) => expect(isPinnedTag(tag)).toBe(true));

  it.each([
    '',
    'latest',
    '8',
    '8.4',
    'v1',
    'stable',
    '1.2.3-SNAPSHOT',
    'latest-1.2.3',
    '1.2.x',
    'main',
    'alpine',
    '3-alpine',
    'deadbeef',
    '12345678',
    'release-2024',
  ])('%j is moved', (tag) => expect(isPinnedTag(tag)).toBe(false));
});

describe('an image reference', () => {
  it.each([
    ['nginx', { repository: 'nginx' }],
    ['nginx:1', { repository: 'nginx', tag: '1' }],
    ['library/nginx:1', { repository: 'library/nginx', tag: '1' }],
    ['docker.io/library/nginx', { registry: 'docker.io', repository: 'library/nginx' }],
    ['localhost/a:1', { registry: 'localhost', repository: 'a', tag: '1' }],
    ['host:5000/a', { registry: 'host:5000', repository: 'a' }],
    ['host:5000/a:1@sha256:0', { registry: 'host:5000', repository: 'a', tag: '1', digest: 'sha256:0' }],
  ])('%s is taken apart', (reference, parts) => {
    expect(parseImage(reference)).toEqual(parts);
  });
});

describe('a selector', () => {
  const labels = { app: 'a', tier: 'web' };
  it.each([
    ['nothing, which is everything', {}, true],
    ['labels', { matchLabels: { app: 'a', tier: 'web' } }, true],
    ['one label that is different', { matchLabels: { app: 'a', tier: 'db' } }, false],
    ['one of several values', { matchExpressions: [{ key: 'app', operator: 'In', values: ['a', 'b'] }] }, true],
    ['none of several values', { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['a', 'b'] }] }, false],
    ['a label that is there', { matchExpressions: [{ key: 'app', operator: 'Exists' }] }, true],
    ['a label that is not there', { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }, false],
    ['no value of a label that is not there', { matchExpressions: [{ key: 'x', operator: 'NotIn', values: ['a'] }] }, true],
    ['both', { matchLabels: { app: 'a' }, matchExpressions: [{ key: 'tier', operator: 'In', values: ['db'] }] }, false],
    ['an operator that nobody knows', { matchExpressions: [{ key: 'app', operator: 'Gt', values: ['1'] }] }, false],
  ])('of %s selects: %j', (_, selector, expected) => {
    expect(selects(new Cursor(selector), labels)).toBe(expected);
  });
});

describe('a cursor', () => {
  const cursor = new Cursor({ list: [{ name: 'x' }], text: 'a', number: 7, none: null });

  it('knows where it stands, also where nothing is', () => {
    expect(cursor.at('list', 0, 'name')).toMatchObject({ text: 'x', path: ['list', 0, 'name'] });
    expect(cursor.at('text', 'length', 'x')).toMatchObject({ exists: false, path: ['text', 'length', 'x'] });
  });

  it('sees what somebody has written, and nothing that JavaScript adds', () => {
    for (const key of ['constructor', 'toString', '__proto__']) expect(cursor.at(key).exists).toBe(false);
    expect(cursor.at('list', 'length').exists).toBe(false);
  });

  it('takes nothing for something else', () => {
    expect([cursor.at('number').text, cursor.at('text').number, cursor.at('none').exists]).toEqual([undefined, undefined, false]);
    expect([cursor.at('text').items, cursor.at('list').fields, cursor.at('number').scalar]).toEqual([[], [], '7']);
  });
});
