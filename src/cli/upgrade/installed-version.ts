import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../failure';

/**
 * Version of the platform that a repository is pinned to.
 *
 * @param platform Name of the package.
 * @throws ProjectError when the repository does not depend on it, or names no single version.
 */
export function installedVersion(cwd: string, platform: string): string {
  const path = join(cwd, 'package.json');
  const manifest = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {};
  const version = manifest.dependencies?.[platform] ?? manifest.devDependencies?.[platform];
  if (version !== undefined && /^\d+\.\d+\.\d+/.test(version)) return version;
  throw failure({
    field: 'package.json',
    rule: 'upgrade/not-pinned',
    message: `names no exact version of ${platform}`,
    ...(version !== undefined && { got: version }),
    hint: 'run it in the repository of a project; npx projen pins the version there',
  });
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
