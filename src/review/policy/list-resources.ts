import type { RenderedObject } from '../model/rendered-object';
import { Cursor } from './cursor';
import type { Resource } from './resource';
import { walk } from './walk';

type Place = Pick<Resource, 'file' | 'target' | 'embedded'>;

/** Every Kubernetes object of a render, also those that the values of Helm releases bring along (`extraObjects`). */
export function listResources(objects: readonly RenderedObject[]): Resource[] {
  return objects.flatMap(({ file, id: { target }, manifest }) => {
    const own = resource(new Cursor(manifest), { file, target, embedded: false });
    return own.kind === 'HelmRelease' ? [own, ...inValues(own)] : [own];
  });
}

function inValues(release: Resource): Resource[] {
  const found: Resource[] = [];
  walk(release.manifest.at('spec', 'values'), (inner) => {
    if (isObject(inner)) found.push(resource(inner, { file: release.file, target: 'cluster', embedded: true }));
  });
  return found;
}

function isObject(value: Cursor): boolean {
  return [value.at('apiVersion'), value.at('kind'), value.at('metadata', 'name')].every(({ text }) => text !== undefined);
}

function resource(manifest: Cursor, place: Place): Resource {
  const { text: apiVersion = '' } = manifest.at('apiVersion');
  const { text: kind = '' } = manifest.at('kind');
  const { text: objectName = '' } = manifest.at('metadata', 'name');
  const { text: namespace } = manifest.at('metadata', 'namespace');
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return {
    ...place,
    name: `${kind} ${namespace === undefined ? '' : `${namespace}/`}${objectName}`,
    type: group === '' ? kind : `${kind}.${group}`,
    kind,
    objectName,
    ...(namespace !== undefined && { namespace }),
    manifest,
  };
}
