/** How far apart two versions are. */
export type VersionStep = 'same' | 'patch' | 'minor' | 'major' | 'downgrade' | 'unknown';

/**
 * Tells how far one version is from another. Below 1.0 a minor version may break what it likes, so it counts as major.
 *
 * @param before With or without a leading `v`; what follows the three numbers is left out of account.
 */
export function compareVersions(before: string, after: string): VersionStep {
  if (before === after) return 'same';
  const [old, young] = [numbers(before), numbers(after)];
  if (!old || !young) return 'unknown';
  const at = old.findIndex((number, index) => number !== young[index]);
  if (at === -1) return 'patch';
  if ((young[at] ?? 0) < (old[at] ?? 0)) return 'downgrade';
  if (at === 0 || (at === 1 && old[0] === 0)) return 'major';
  return at === 1 ? 'minor' : 'patch';
}

function numbers(version: string): number[] | undefined {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version);
  return match ? [match[1], match[2], match[3]].map((number) => Number(number ?? 0)) : undefined;
}
