import { type FieldPath, parseField } from '../base/field-path';
import type { Issue } from '../base/issue';
import type { Acknowledgement } from './acknowledge-spec';
import { check } from './check';
import type { Extras } from './extras/extras';
import { inspectExtras } from './extras/inspect-extras';
import type { RecordedExtra } from './extras/recorded-extra';
import type { ProjectFiles } from './project-files';
import type { ProjectProps } from './project-props';
import type { ProjectSettings } from './project-settings';
import { resolve } from './resolve';

/** What is known about a project before anything is built. */
export interface Inspection {
  /** Present when nothing contradicts the specification; the rules may still have found errors. */
  readonly settings?: ProjectSettings;
  /** What the project adds, as far as it is well formed. */
  readonly extras: Extras;
  /** Errors and warnings, acknowledged ones too: {@link acknowledge} drops those when all are known. */
  readonly issues: readonly Issue[];
  /** What the project acknowledges, as far as it could be read. */
  readonly acknowledgements: readonly Acknowledgement[];
}

/**
 * Resolves a project and applies the rules, as far as possible also when some fields are wrong: whoever reads the
 * answer learns everything in one go.
 *
 * @param recorded What the project adds.
 * @param files Where its manifests are read from.
 */
export function inspect(props: unknown, recorded: readonly RecordedExtra[] = [], files?: ProjectFiles): Inspection {
  const inspection = inspectProps(props);
  // How extras and platform go together can only be said of a platform that is right.
  const isRight = !inspection.issues.some(({ severity }) => severity === 'error');
  const { extras, issues } = inspectExtras(recorded, files, isRight ? inspection.settings : undefined);
  return { ...inspection, extras, issues: [...inspection.issues, ...issues] };
}

function inspectProps(props: unknown): Omit<Inspection, 'extras'> {
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
