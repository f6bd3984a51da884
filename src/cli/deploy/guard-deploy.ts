import { ProjectError } from '../../base/project-error';
import { makeReview } from '../../review/make-review';
import type { RenderedTree } from '../../review/model/rendered-tree';

/**
 * Refuses to deploy what would empty a layer, delete more than the project allows, or delete what holds data.
 *
 * @param base What is deployed; absent when nothing is.
 * @throws ProjectError with everything that is in the way.
 */
export function guardDeploy(head: RenderedTree, base: RenderedTree | undefined): void {
  const { dangers } = makeReview({ head, base });
  const issues = dangers
    .filter(({ verdict }) => verdict === 'blocked')
    .map(({ subject, rule, message, hint }) => ({ severity: 'error', field: subject, rule, message, hint }) as const);
  if (issues.length > 0) throw new ProjectError(issues);
}
