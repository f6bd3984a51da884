import type { Issue } from '../../src/base/issue';
import { ProjectError } from '../../src/base/project-error';
import { M2MGateProject } from '../../src/project/m2mgate-project';
import type { ProjectProps } from '../../src/project/project-props';
import { synthesize } from '../../src/project/synthesize';
import { QUIET } from '../project/examples';
import { filesInMemory } from './files-in-memory';

export interface Synthesized {
  /** Errors and warnings as `field rule`. */
  readonly told: readonly string[];
  readonly issues: readonly Issue[];
  /** Text by path; empty when there is an error. */
  readonly files: ReadonlyMap<string, string>;
}

/** What comes of a project to which a test adds something. */
export function synthesizeWith(
  add: (project: M2MGateProject) => void,
  { texts = {}, props = {} }: { texts?: Readonly<Record<string, string>>; props?: Partial<ProjectProps> } = {},
): Synthesized {
  const project = new M2MGateProject({ ...QUIET, ...props });
  add(project);
  const { issues, files } = run(project, texts);
  return { issues, files, told: issues.map(({ field, rule }) => `${field} ${rule}`) };
}

function run(project: M2MGateProject, texts: Readonly<Record<string, string>>): Omit<Synthesized, 'told'> {
  try {
    const { files, warnings } = synthesize(project, { files: filesInMemory(texts) });
    return { files, issues: warnings };
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    return { files: new Map(), issues: error.issues };
  }
}
