import { parseDuration } from '../../base/duration';
import type { ChartReference } from '../../catalog/chart-reference';
import { HelmRelease } from '../../constructs/flux/helm-release';
import type { LayerDefinition } from '../../stacks/layer-definition';
import type { PlainObject } from '../../stacks/plain-object';
import { extraNamespaces } from './extra-namespaces';
import type { ExtraManifests, ExtraRelease, Extras } from './extras';

/** How much longer a layer may take than the chart in it. */
const HELM_MARGIN_SECONDS = 300;

/** An object that an extension has made, for the layer it belongs to. */
type ExtensionObject = PlainObject & { readonly layer: string };

/** The layers of the platform with what a project adds to them, and the layers that the project adds. */
export function extraLayers(
  platform: readonly LayerDefinition[],
  extras: Extras,
  extensionObjects: readonly ExtensionObject[] = [],
): LayerDefinition[] {
  const own = [...extras.releases.map(releaseLayer), ...extras.manifests.map(manifestsLayer)];
  const layers = [...platform, ...own].map((layer) => {
    const added = extensionObjects.filter((object) => object.layer === layer.name);
    return added.length === 0 ? layer : { ...layer, objects: [...(layer.objects ?? []), ...added] };
  });
  return [...layers, claims(extras, extensionObjects)];
}

function releaseLayer({ name, repo, chart, version, namespace, values, timeout, after }: ExtraRelease): LayerDefinition {
  const reference: ChartReference = { name: chart, version, repository: repo.replace(/\/+$/, ''), images: [] };
  return {
    name,
    after: [after],
    timeout: layerTimeout(timeout),
    build: ({ hub }) => {
      new HelmRelease(hub, 'Release', { name, chart: reference, targetNamespace: namespace, values, timeout });
    },
  };
}

function layerTimeout(timeout: string): string {
  const seconds = Math.ceil(parseDuration(timeout) ?? 0) + HELM_MARGIN_SECONDS;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}

function manifestsLayer({ name, after, objects }: ExtraManifests): LayerDefinition {
  return { name, after: [after], timeout: '10m', objects, build: () => {} };
}

/** Not a layer that is rendered: it asks for the namespaces and Secrets that the project names. */
function claims(extras: Extras, extensionObjects: readonly ExtensionObject[]): LayerDefinition {
  return {
    name: 'project',
    after: [],
    timeout: '5m',
    namespaces: () => extraNamespaces(extras, extensionObjects),
    secrets: () => extras.secrets.map(({ secret }) => secret),
    build: () => {},
  };
}
