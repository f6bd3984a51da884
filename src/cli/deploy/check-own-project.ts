import type { RenderedTree } from '../../review/model/rendered-tree';
import { failure } from '../failure';
import type { Io } from '../io';

/**
 * Refuses to publish the render of one project from the pipeline of another: its registration in the hub reads secrets by this
 * number. Outside of pipelines there is nothing to compare with.
 *
 * @throws ProjectError when `gitlabProjectId` is not the project that the job runs in.
 */
export function checkOwnProject({ CI_PROJECT_ID: running }: Io['env'], { inventory }: RenderedTree): void {
  const rendered = inventory?.project.gitlabProjectId;
  if (!running || rendered === undefined || String(rendered) === running) return;
  throw failure({
    field: 'gitlabProjectId',
    rule: 'deploy/other-project',
    message: 'is not the project in GitLab that this pipeline runs in',
    got: rendered,
    expected: running,
    hint: 'set gitlabProjectId to the number that GitLab shows on the page of the project',
  });
}
