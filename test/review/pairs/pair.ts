import type { M2MGateProject } from '../../../src/project/m2mgate-project';
import type { ProjectProps } from '../../../src/project/project-props';
import type { Verdict } from '../../../src/review/model/verdict';
import type { EditedFiles } from './edited-files';

/** What is rendered: the minimal project with a backup target, and what is said here. */
export interface Side {
  readonly props?: Partial<ProjectProps>;
  readonly add?: (project: M2MGateProject) => void;
  /** Changes rendered files, for what no field of a project does. */
  readonly edit?: (files: EditedFiles) => void;
}

/** A change and how it has to be judged. */
export interface Pair {
  /** What somebody does. */
  readonly name: string;
  /** What is deployed; `nothing` before a first deployment. @default - the minimal project */
  readonly before?: Side | 'nothing';
  /** What would be deployed. @default - the minimal project */
  readonly after?: Side;
  /** Resource changes of a plan, as `tofu show -json` writes them. @default - no plan */
  readonly plan?: readonly object[];
  readonly verdict: Verdict;
  /** Rules of the dangers, in the order in which they are told, without repetition. */
  readonly dangers: readonly string[];
}
