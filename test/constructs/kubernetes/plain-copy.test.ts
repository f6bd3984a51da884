import { Lazy } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { plainCopy } from '../../../src/constructs/kubernetes/plain-copy';

describe('plainCopy', () => {
  it('copies data deeply, without what is undefined or null', () => {
    const data = { a: 1, b: undefined, c: null, list: [{ d: 'x', e: undefined }], empty: {}, none: [], off: false };
    const copy = plainCopy(data);
    expect(copy).toStrictEqual({ a: 1, list: [{ d: 'x' }], empty: {}, none: [], off: false });
    expect(copy?.['list']).not.toBe(data.list);
  });

  it.each([
    ['a token', { spec: { replicas: Lazy.any({ produce: () => 3 }) } }],
    ['something that resolves itself', { spec: [{ resolve: () => 3 }] }],
    ['an instance of a class', { at: new Map() }],
    ['a function', { at: () => 3 }],
  ])('leaves %s to cdk8s', (_what, data) => {
    expect(plainCopy(data)).toBeUndefined();
  });
});
