import { type FieldPath, parseField } from '../base/field-path';
import type { Issue } from '../base/issue';
import type { Acknowledgement } from './acknowledge-spec';
import { check } from './check';
import type { ProjectProps } from './project-props';
import type { ProjectSettings } from './project-settings';
import { resolve } from './resolve';

/** What is known about a project before anything is built. */
export interface Inspection {
  /** Present when nothing contradicts the specification; the rules may still have found errors. */
  readonly settings?: ProjectSettings;
  /** Errors and warnings, acknowledged ones too: {@link acknowledge} drops those when all are known. */
  readonly issues: readonly Issue[];
  /** What the project acknowledges, as far as it could be read. */
  readonly acknowledgements: readonly Acknowledgement[];
}

/**
 * Resolves a project and applies the rules, as far as possible also when some fields are wrong: whoever reads the
 * answer learns everything in one go.
 */
export function inspect(props: unknown): Inspection {
  const { settings, issues, draft } = resolve(props);
  // What has passed the specification is what the specification describes.
  const resolved = settings ? { props: props as ProjectProps, settings } : draft;
  if (!resolved) return { issues, acknowledgements: [] };

  const removed = draft?.removed ?? [];
  const further = check(resolved).filter(({ field }) => !removed.some((path) => isWithin(parseField(field), path)));
  return { ...(settings && { settings }), issues: [...issues, ...further], acknowledgements: resolved.settings.acknowledge };
}

/** One problem, one message: where something is wrong, nothing is said about what its default would lead to. */
function isWithin(path: FieldPath, other: FieldPath): boolean {
  return other.every((part, index) => path[index] === part);
}
