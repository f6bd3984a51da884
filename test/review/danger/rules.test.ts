import { describe, expect, it } from 'vitest';
import { DANGER_RULES } from '../../../src/review/danger/danger-rules';
import { GUARD_RULES } from '../../../src/review/guard/guard-rules';
import { claims } from '../../../src/review/objects/claims';
import { compareVersions } from '../../../src/review/objects/compare-versions';
import { splitImage } from '../../../src/review/objects/split-image';

const rules = [...DANGER_RULES, ...GUARD_RULES];

describe('every rule', () => {
  it('has an identifier of its own, which its file is named after', () => {
    const names = rules.map(({ rule }) => rule);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+\/[a-z]+$/);
  });

  it('says what happens in one sentence', () => {
    for (const { title } of rules) expect(title).toMatch(/^[A-Z].{15,130}\w$/);
  });
});

describe('versions', () => {
  it.each([
    ['1.2.3', '1.2.3', 'same'],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '2.0.0', 'major'],
    ['0.9.0', '0.10.0', 'major'],
    ['0.9.0', '0.9.1', 'patch'],
    ['v2.0.0', 'v1.9.9', 'downgrade'],
    ['1.10.0', '1.9.0', 'downgrade'],
    ['4.3-IV0', '4.2-IV1', 'downgrade'],
    ['8.4.8-8.1', '8.4.8-9.1', 'patch'],
    ['5.13.0', '5.13.0-rc1', 'patch'],
    ['26', '27', 'major'],
    ['latest', '1.0.0', 'unknown'],
    ['sha256:0123', 'sha256:4567', 'unknown'],
  ])('%s → %s is %s', (before, after, expected) => {
    expect(compareVersions(before, after)).toBe(expected);
  });
});

describe('images', () => {
  it.each([
    ['core', 'core', undefined],
    ['core:1.0', 'core', '1.0'],
    ['registry:5000/a/core', 'registry:5000/a/core', undefined],
    ['registry:5000/a/core:1.0', 'registry:5000/a/core', '1.0'],
    ['quay.io/core@sha256:ab', 'quay.io/core', 'sha256:ab'],
    ['quay.io/core:1.0@sha256:ab', 'quay.io/core', '1.0@sha256:ab'],
  ])('%s', (image, name, tag) => {
    expect(splitImage(image)).toEqual({ name, ...(tag && { tag }) });
  });
});

describe('volumes', () => {
  it.each([
    ['a claim', { spec: { resources: { requests: { storage: '5Gi' } }, storageClassName: 'nfs' } }, ['5Gi nfs']],
    ['storage of Strimzi', { spec: { storage: { type: 'persistent-claim', size: '10Gi', class: 'fast' } } }, ['10Gi fast']],
    [
      'several of them',
      { spec: { storage: { type: 'jbod', volumes: [0, 1].map((id) => ({ id, type: 'persistent-claim', size: '1Gi' })) } } },
      ['1Gi', '1Gi'],
    ],
    ['values of a chart', { spec: { values: { grafana: { persistence: { enabled: true, size: '10Gi' } } } } }, ['10Gi']],
    ['values that are off', { persistence: { enabled: false, size: '10Gi' } }, []],
    ['a volume that is there already', { persistence: { enabled: true, size: '10Gi', existingClaim: 'a' } }, []],
    ['a number of pods', { haproxy: { enabled: true, size: 3 } }, []],
    ['memory', { resources: { requests: { memory: '1Gi' } } }, []],
    ['a size that cannot be read', { resources: { requests: { storage: 'much' } } }, []],
  ])('of %s', (_what, manifest, expected) => {
    expect(claims(manifest).map(({ size, storageClass }) => [size, storageClass].filter(Boolean).join(' '))).toEqual(expected);
  });
});
