import { Component } from 'projen/lib/component';
import type { Project } from 'projen/lib/project';

/** What commands and jobs leave behind. What is rendered goes to the deploy branch, never to this one. */
const LEFT_BEHIND = [
  '/dist/',
  '/reports/',
  '/preview/',
  '/plan.cache',
  '/plan.env',
  '/plan-summary.json',
  '/plan-report.json',
  '/publish.env',
  '.terraform/',
  '/.npm/',
  '/.tools/',
];

/** `.gitignore`. */
export class GitFiles extends Component {
  constructor(project: Project) {
    super(project);
    project.gitignore.exclude(...LEFT_BEHIND);
  }
}
