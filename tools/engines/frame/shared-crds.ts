import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Custom resource definitions of all operators, kept beside this repository. They are upstream's own, with the CEL rules
 * that our compact schemas leave out.
 */
export const SHARED_CRDS = join(__dirname, '..', '..', '..', '..', 'shared', 'crds');

/** What is missing without them, for the summary. */
export function missingCrds(): string[] {
  return existsSync(SHARED_CRDS) ? [] : [`custom resource definitions: there is no ${SHARED_CRDS}`];
}
