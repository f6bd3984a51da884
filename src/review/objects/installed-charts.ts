import type { RenderedObject } from '../model/rendered-object';
import type { RenderedTree } from '../model/rendered-tree';
import { readField } from './read-field';

/** A chart, or another package that Flux fetches, at one version. */
export interface InstalledChart {
  readonly chart: string;
  readonly version: string;
  /** The HelmRelease or Kustomization that installs it. */
  readonly by: RenderedObject;
}

/**
 * What a render has Flux fetch and install: Helm charts, and manifests from other Git repositories. The repository of the
 * project itself has no version and is not among them.
 */
export function installedCharts({ objects }: RenderedTree): InstalledChart[] {
  const hub = objects.filter(({ id }) => id.target === 'hub');
  return hub.flatMap((by) => {
    const chart = chartOf(by.manifest, hub);
    return chart ? [{ ...chart, by }] : [];
  });
}

function chartOf(manifest: RenderedObject['manifest'], hub: readonly RenderedObject[]): Omit<InstalledChart, 'by'> | undefined {
  const { kind } = manifest;
  if (kind !== 'HelmRelease' && kind !== 'Kustomization') return undefined;
  const chart = readField(manifest, 'spec', 'chart', 'spec', 'chart');
  if (typeof chart === 'string') return { chart, version: text(readField(manifest, 'spec', 'chart', 'spec', 'version')) };

  const reference = readField(manifest, 'spec', kind === 'HelmRelease' ? 'chartRef' : 'sourceRef');
  const [sourceKind, name] = [readField(reference, 'kind'), readField(reference, 'name')];
  const source = hub.find(({ id }) => id.kind === sourceKind && id.name === name);
  const ref = readField(source?.manifest, 'spec', 'ref');
  const version = ['digest', 'tag', 'semver', 'commit', 'branch'].map((key) => text(readField(ref, key))).find(Boolean);
  if (!source || !version) return undefined;
  const url = text(readField(source.manifest, 'spec', 'url'));
  return { chart: kind === 'HelmRelease' ? url.slice(url.lastIndexOf('/') + 1) : source.id.name, version };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
