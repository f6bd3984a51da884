import { didYouMean } from '../base/did-you-mean';
import type { Finding } from '../base/finding';
import { SCHEMAS } from '../imports/schemas';

/** A finding about an object for which there is no schema. */
export interface UnknownKind extends Finding {
  readonly severity: 'error' | 'warning';
}

/**
 * What to say about an object that cannot be checked.
 *
 * Another version of a kind we know is an error: the operators that are installed do not read it. Any
 * other kind is only reported, since projects may bring kinds of their own.
 */
export function unknownKind(apiVersion: string, kind: string): UnknownKind {
  const group = groupOf(apiVersion);
  const known = Object.keys(SCHEMAS).map((key) => ({ key, apiVersion: key.slice(0, key.lastIndexOf('/')) }));
  const installed = known.find((entry) => entry.key === `${entry.apiVersion}/${kind}` && groupOf(entry.apiVersion) === group);
  if (installed) {
    const message = 'is of a version that is not installed';
    return { severity: 'error', rule: 'schema/version', message, expected: installed.apiVersion };
  }
  const meant = didYouMean(`${apiVersion}/${kind}`, Object.keys(SCHEMAS));
  return {
    severity: 'warning',
    rule: 'schema/unknown-kind',
    message: 'is of a kind without a schema and was not checked',
    ...(meant !== undefined && { hint: `did you mean '${meant}'?` }),
  };
}

/** API group; empty for the core group. */
function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}
