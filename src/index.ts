export type { Issue, Severity, SourcePosition } from './base/issue';
export { ProjectError } from './base/project-error';
export { M2MGateProject } from './project/m2mgate-project';
export type { ProjectProps } from './project/project-props';
export { type Synthesis, synthesize } from './project/synthesize';
export { type WriteReport, writeOutput } from './project/write-output';
