import { Component } from 'projen';
import type { TypeScriptProject } from 'projen/lib/typescript';

/** The tasks of this repository: everything a person or the pipeline types after `npx projen`. */
export class LibraryTasks extends Component {
  constructor(project: TypeScriptProject) {
    super(project);
  }
}
