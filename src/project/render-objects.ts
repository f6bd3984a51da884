import type { Issue } from '../base/issue';
import { buildLayers } from '../stacks/build-layers';
import type { Environment } from '../stacks/environment';
import { LAYERS } from '../stacks/layers';
import type { RenderedObject } from '../stacks/rendered-object';
import { applyPatches } from './extras/apply-patches';
import { extraLayers } from './extras/extra-layers';
import type { Extras } from './extras/extras';
import { makeHandles } from './extras/make-handles';
import { renderExtensions } from './extras/render-extensions';
import type { ProjectContext } from './project-context';

/** All Kubernetes objects of an environment and of what its project adds, in their final form. */
export function renderObjects(
  environment: Environment,
  extras: Extras,
  context: ProjectContext,
): { objects: readonly RenderedObject[]; issues: Issue[] } {
  const extensions = renderExtensions(extras.extensions, makeHandles(environment), context);
  const rendered = buildLayers(environment, extraLayers(LAYERS, extras, extensions.objects));
  const { objects, issues } = applyPatches(rendered, extras.patches);
  return { objects, issues: [...extensions.issues, ...issues] };
}
