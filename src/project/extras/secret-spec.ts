import * as z from 'zod';
import type { Finding } from '../../base/finding';
import { isRecord } from '../../base/is-record';
import { nameSpec } from '../../base/name-spec';
import { secretRefSpec } from '../../base/secret-ref-spec';
import { withRule } from '../../base/with-rule';
import type { SecretValue } from '../../constructs/secret/cluster-secret';
import { checkSecretType } from './check-secret-type';

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
  .superRefine(({ type, data }, context) => {
    // A mistake in a value is told alone.
    const finding = type !== undefined && isComplete(data) ? checkSecretType(type, data) : undefined;
    if (finding) context.addIssue({ code: 'custom', path: ['type'], message: finding.message, params: { ...finding } });
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
  const values = Object.values(data);
  if (values.length === 0) return { rule: 'secret/no-data', message: 'holds no value', hint: 'name at least one key' };
  if (!values.every((one) => isRecord(one) && one.literal !== undefined)) return undefined;
  return {
    rule: 'secret/no-data',
    message: 'holds nothing that is secret',
    expected: 'at least one { gitlabVariable } or { generated }',
    hint: 'add a ConfigMap by addManifests',
  };
}

function isComplete(data: unknown): boolean {
  return isRecord(data) && Object.values(data).every((one) => isRecord(one) && checkSource(one) === undefined);
}
