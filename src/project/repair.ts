import { type FieldPath, parseField } from '../base/field-path';
import { complete } from './complete';
import type { ProjectProps } from './project-props';
import type { Draft } from './resolution';
import { specification } from './specification';
import { translateIssue } from './translate-issue';

/** Stand in for the required fields, which have no default. */
const PLACEHOLDERS = { gitlabProjectId: 1, baseDomain: 'example.invalid' };

/** No field of the specification is nested deeper: after so many rounds everything wrong has been removed. */
const MAX_ROUNDS = 10;

type Tree = Record<string | number, unknown>;

/**
 * A copy of the props without the fields named, so that the rest can be checked further.
 *
 * Where a required field goes, the object around it goes as well; whatever is missing in the end has its default.
 */
export function repair(props: unknown, fields: readonly string[]): Draft | undefined {
  if (!isTree(props)) return undefined;
  const copy = clone(props);
  const removed = [...new Set(fields)].flatMap((field) => remove(copy, parseField(field)));

  for (let round = 0; round < MAX_ROUNDS; round++) {
    Object.assign(copy, { ...PLACEHOLDERS, ...copy });
    const parsed = specification.safeParse(copy);
    // What parses is what the specification describes; zod's result has lost the type of its input.
    if (parsed.success) return { props: copy as unknown as ProjectProps, settings: complete(parsed.data), removed };
    const wrong = parsed.error.issues.flatMap((issue) => translateIssue(issue, copy));
    removed.push(...wrong.flatMap((issue) => remove(copy, parseField(issue.field))));
  }
  return undefined;
}

/** Removes a field, or what is around it when it is missing. Answers what was removed. An entry of a list leaves a gap. */
function remove(root: Tree, path: FieldPath): FieldPath[] {
  const last = path.at(-1);
  const parent = path.slice(0, -1).reduce<unknown>((tree, part) => (isTree(tree) ? tree[part] : undefined), root);
  if (last === undefined || !isTree(parent)) return [];
  if (path.length > 1 && !Object.hasOwn(parent, last)) return remove(root, path.slice(0, -1));
  delete parent[last];
  return [path];
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

function clone<T>(value: T): T;
function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clone);
  return isTree(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clone(item)])) : value;
}
