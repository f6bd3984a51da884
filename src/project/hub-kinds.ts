import type { Issue } from '../base/issue';
import type { RenderedObject } from '../stacks/rendered-object';
import { problem } from './check/problem';
import { objectName } from './output-check';

/** API groups of Flux and of External Secrets, whose controllers run in the hub only. */
const HUB_GROUP = /(?:^|\.)(?:toolkit\.fluxcd\.io|external-secrets\.io)$/;

/** Objects for the managed cluster that nothing there reads, unless the project brings the controller itself. */
export function hubKinds(objects: readonly RenderedObject[]): Issue[] {
  return objects.flatMap((object) => {
    const [group = ''] = object.manifest.apiVersion.split('/');
    if (object.target === 'hub' || !HUB_GROUP.test(group)) return [];
    const message = 'is of a kind that only the hub knows, and goes to the managed cluster';
    const hint = 'use addHelmRelease or addSecret instead';
    return [problem('extra/hub-kind', objectName(object), { message, got: object.manifest.apiVersion, hint, at: object.origin })];
  });
}
