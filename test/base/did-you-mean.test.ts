import { expect, it } from 'vitest';
import { didYouMean } from '../../src/base/did-you-mean';

const FIELDS = ['baseDomain', 'broker', 'database', 'monitoring', 'm2mgate', 'backup', 'acme', 'slug'];

it.each([
  ['brokr', 'broker'],
  ['Broker', 'broker'],
  ['databse', 'database'],
  ['basedomain', 'baseDomain'],
  ['bakcup', 'backup'],
  ['monitornig', 'monitoring'],
  ['m2m-gate', 'm2mgate'],
])('takes %s for %s', (word, meant) => {
  expect(didYouMean(word, FIELDS)).toBe(meant);
});

it.each(['kubernetes', 'x', 'ab', 'mysql', ''])('has nothing to say about "%s"', (word) => {
  expect(didYouMean(word, FIELDS)).toBeUndefined();
});

it('allows a third of the length, so a long word may differ in more places', () => {
  expect(didYouMean('licensStatusServces', ['licenseStatusService'])).toBe('licenseStatusService');
  expect(didYouMean('abcdef', ['abcxyz'])).toBeUndefined();
});

it('prefers the nearest word, and the first of equally near ones', () => {
  expect(didYouMean('tsl', ['TLS', 'mTLS', 'SSL'])).toBe('SSL');
  expect(didYouMean('cpx43', ['cx43', 'cpx42'])).toBe('cx43');
});
