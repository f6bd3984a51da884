import * as z from 'zod';
import type { Finding } from '../../base/finding';
import { withRule } from '../../base/with-rule';
import type { JsonPatchOperation } from './json-patch-operation';

/** No field of any manifest is called like what JavaScript keeps behind objects. */
const POINTER = /^(?:\/(?!(?:__proto__|prototype)(?:\/|$))(?:[^~/]|~[01])*)*$/;

const pointer = withRule(z.string(), checkPointer).meta({ description: 'A JSON pointer.' });

const fields = z.strictObject({
  op: z.enum(['add', 'remove', 'replace', 'move', 'copy', 'test']).meta({ description: 'What is done.' }),
  path: pointer,
  from: pointer.optional(),
  value: z.unknown().optional(),
});

/** The object that `patch` changes. */
export const patchTargetSpec = z
  .strictObject({
    kind: z.string().min(1).meta({ description: 'Kind of the object.' }),
    name: z.string().min(1).meta({ description: 'Name of the object.' }),
    namespace: z.string().min(1).optional(),
    apiVersion: z.string().min(1).optional(),
  })
  .meta({ description: 'The object to patch.' });

/** What `patch` does to it. */
export const patchOperationsSpec = z
  // What an operation needs is there after the check: what the type of an operation says.
  .array(withRule(fields, checkOperation).transform((operation) => operation as JsonPatchOperation))
  .min(1)
  .meta({ description: 'A list of JSON patch operations.' });

function checkPointer(text: string): Finding | undefined {
  if (POINTER.test(text)) return undefined;
  const guess = `/${text.replace(/\./g, '/')}`;
  return {
    rule: 'patch/path',
    message: 'is not a JSON pointer',
    expected: 'names with a slash before each, where ~1 stands for a slash and ~0 for a tilde',
    ...(/^\w+(\.\w+)*$/.test(text) && { hint: `did you mean '${guess}'?` }),
  };
}

function checkOperation({ op, from, value }: z.output<typeof fields>): Finding | undefined {
  const needs = op === 'move' || op === 'copy' ? 'from' : op === 'remove' ? undefined : 'value';
  const has = [...(from === undefined ? [] : ['from']), ...(value === undefined ? [] : ['value'])];
  const missing = needs && !has.includes(needs);
  const extra = has.filter((field) => field !== needs);
  if (!missing && extra.length === 0) return undefined;
  return {
    rule: 'patch/operation',
    message: missing ? `has no ${needs}, which ${op} needs` : `has ${extra.join(' and ')}, which ${op} does not use`,
    expected: needs ? `op, path and ${needs}` : 'op and path',
  };
}
