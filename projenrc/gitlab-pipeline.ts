import { Component } from 'projen';
import type { TypeScriptProject } from 'projen/lib/typescript';

/** The library's own `.gitlab-ci.yml`. */
export class GitLabPipeline extends Component {
  constructor(project: TypeScriptProject) {
    super(project);
  }
}
