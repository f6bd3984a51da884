import type { FieldPath } from '../base/field-path';
import type { Issue } from '../base/issue';
import type { ProjectProps } from './project-props';
import type { ProjectSettings } from './project-settings';

/** A project that obeys the specification: what was written, and the same with every default filled in. */
export interface Resolved {
  readonly props: ProjectProps;
  readonly settings: ProjectSettings;
}

/** A project made to obey the specification by taking away what is wrong in it. */
export interface Draft extends Resolved {
  /** What was taken away, and now has its default. */
  readonly removed: readonly FieldPath[];
}

/** What came of resolving a project. */
export interface Resolution {
  /** Present when there is no issue. */
  readonly settings?: ProjectSettings;
  readonly issues: readonly Issue[];
  /**
   * The project without what is wrong in it, when there are issues: good for finding further problems, never for
   * building.
   */
  readonly draft?: Draft;
}
