import { expect, it } from 'vitest';
import { compareVersions } from '../../../src/cli/upgrade/compare-versions';

/** From the oldest to the newest, as section 11 of Semantic Versioning orders them. */
const ORDER = [
  'not-a-version',
  '0.9.12',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.2.0',
  '1.10.0',
  '2.0.0',
];

it('orders versions as Semantic Versioning does', () => {
  for (const [index, version] of ORDER.entries()) {
    expect(compareVersions(version, version)).toBe(0);
    for (const newer of ORDER.slice(index + 1)) {
      expect(compareVersions(version, newer), `${version} < ${newer}`).toBeLessThan(0);
      expect(compareVersions(newer, version), `${newer} > ${version}`).toBeGreaterThan(0);
    }
  }
});

it('takes builds of one version for the same', () => {
  expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0);
});
