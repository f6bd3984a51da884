import { resolve } from 'node:path';
import { writeReport } from '../write-report';
import type { Advanced } from './advance';

/**
 * Tells later jobs what was published, as a dotenv report: `DEPLOY_SHA` is what the deploy branch holds now, and
 * `DEPLOY_SUPERSEDED` says that another pipeline has put it there.
 *
 * @throws ProjectError when it cannot be written.
 */
export function writeDotenv(cwd: string, file: string, { outcome, sha }: Advanced): void {
  const variables = {
    DEPLOY_CHANGED: outcome === 'published',
    DEPLOY_SHA: sha,
    DEPLOY_SUPERSEDED: outcome === 'superseded',
  };
  writeReport(
    resolve(cwd, file),
    Object.entries(variables)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
}
