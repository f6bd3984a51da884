import * as z from 'zod';
import type { Finding } from '../../base/finding';
import { nameSpec } from '../../base/name-spec';
import { secretRefSpec } from '../../base/secret-ref-spec';
import { withRule } from '../../base/with-rule';
import type { SecretValue } from '../../constructs/secret/cluster-secret';

const SOURCES = ['gitlabVariable', 'generated', 'literal'] as const;

const fields = z.strictObject({
  gitlabVariable: secretRefSpec.shape.gitlabVariable.optional(),
  decode: z.enum(['Base64']).optional(),
  generated: nameSpec(40).optional(),
  literal: z.string().optional(),
});

const value = withRule(fields, checkSource);

/** What `addSecret` is given, besides the name. */
export const secretSpec = z
  .strictObject({
    namespace: nameSpec().meta({ description: 'Namespace of the managed cluster that the Secret is in.' }),
    type: z.string().min(1).optional(),
    data: withRule(
      // Exactly one source is there after the check: what the type of a value says.
      z.record(
        withRule(z.string(), checkKey),
        value.transform((one) => one as SecretValue),
      ),
      checkData,
    ).meta({ description: 'The values of the Secret by their keys.' }),
  })
  .meta({ description: 'Namespace and values of the Secret.' });

function checkSource(found: z.output<typeof fields>): Finding | undefined {
  const named = SOURCES.filter((source) => found[source] !== undefined);
  const expected = '{ gitlabVariable }, { generated } or { literal }';
  if (named.length !== 1) {
    const message =
      named.length === 0 ? 'says not where its value comes from' : `has ${named.length} sources: ${named.join(' and ')}`;
    return { rule: 'secret/source', message, expected };
  }
  if (found.decode === undefined || found.gitlabVariable !== undefined) return undefined;
  return {
    rule: 'secret/source',
    message: `decodes a ${named[0]} value`,
    expected,
    hint: 'remove decode: it is for GitLab variables',
  };
}

/** The keys that Kubernetes takes (`Secret.data`). */
function checkKey(text: string): Finding | undefined {
  if (/^[A-Za-z0-9._-]{1,253}$/.test(text) && text !== '.' && text !== '..') return undefined;
  return { rule: 'secret/key', message: 'is not a key of a Secret', expected: 'letters, digits, dots, dashes and underscores' };
}

function checkData(data: Readonly<Record<string, unknown>>): Finding | undefined {
  if (Object.keys(data).length > 0) return undefined;
  return { rule: 'secret/no-data', message: 'holds no value', hint: 'name at least one key' };
}
