import { App, type Chart } from 'cdk8s';
import type { Issue } from '../../base/issue';
import { ProjectError } from '../../base/project-error';
import { ClusterChart } from '../../stacks/cluster-chart';
import type { PlainObject } from '../../stacks/plain-object';
import { renderChart } from '../../stacks/render-chart';
import { problem } from '../check/problem';
import type { ProjectContext } from '../project-context';
import type { EnvironmentHandles } from './environment-handles';
import type { Extension } from './extras';

/** What the extensions of a project have made. */
export interface RenderedExtensions {
  readonly objects: readonly (PlainObject & { readonly layer: string })[];
  readonly issues: readonly Issue[];
}

/**
 * Runs the extensions of a project, each in a chart of its own, so that whatever goes wrong has a name.
 *
 * The chart is called as the layer is: constructs that name themselves get the same names as if the platform had made
 * them.
 */
export function renderExtensions(
  extensions: readonly Extension[],
  environment: EnvironmentHandles,
  { locateThrow }: ProjectContext = {},
): RenderedExtensions {
  const rendered = extensions.map((extension) => render(extension, environment, locateThrow));
  return { objects: rendered.flatMap(({ objects }) => objects), issues: rendered.flatMap(({ issues }) => issues) };
}

function render(
  { field, layer, callback }: Extension,
  environment: EnvironmentHandles,
  locateThrow: ProjectContext['locateThrow'],
): RenderedExtensions {
  try {
    const chart = new ClusterChart(new App({ outdir: '.' }), layer);
    // The type says that nothing is returned; a script can return a promise all the same.
    const returned: unknown = callback(chart, environment);
    const issues = [...(isPromise(returned) ? [unfinished(field)] : []), ...invalid(chart, field)];
    if (issues.length > 0) return { objects: [], issues };
    const objects = renderChart(chart, 'cluster', layer).map(({ manifest, origin }) => ({
      layer,
      manifest,
      origin: origin.replace(layer, field),
    }));
    return { objects, issues: [] };
  } catch (error) {
    if (error instanceof ProjectError) return { objects: [], issues: error.issues };
    const message = `throws ${String(error).split('\n')[0]}`;
    return { objects: [], issues: [problem('extend/threw', field, { message, ...locateThrow?.(error) })] };
  }
}

function unfinished(field: string): Issue {
  const message = 'returns a promise, and what is added later is lost';
  return problem('extend/promise', field, { message, hint: 'remove async, and wait for values before the project is made' });
}

/** What the constructs themselves object to; only `App.synth`, which Blue never calls, would ask them otherwise. */
function invalid(chart: Chart, field: string): Issue[] {
  return chart.node
    .findAll()
    .flatMap(({ node }) =>
      node
        .validate()
        .map((message) => problem('extend/invalid', field, { message: `is refused by a construct: ${message}`, at: node.path })),
    );
}

function isPromise(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value;
}
