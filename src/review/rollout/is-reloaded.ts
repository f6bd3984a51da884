import { isRecord } from '../../base/is-record';
import type { RenderedObject } from '../model/rendered-object';
import { own } from '../objects/own';
import { podTemplate } from '../objects/pod-template';
import { readField } from '../objects/read-field';
import type { ChangedContent } from './changed-contents';

const RELOADER = 'reloader.stakater.com';

/**
 * Whether Reloader replaces the pods of a workload when the content of a ConfigMap or Secret changes: with
 * `reloader.stakater.com/auto` for whatever its pods name, otherwise for what its annotations list.
 */
export function isReloaded(workload: RenderedObject, { kind, namespace, name }: ChangedContent): boolean {
  const template = podTemplate(workload.manifest);
  if (template === undefined || workload.id.target !== 'cluster' || workload.id.namespace !== namespace) return false;
  const annotation = (key: string) => {
    const places = [
      readField(workload.manifest, 'metadata', 'annotations', key),
      readField(template, 'metadata', 'annotations', key),
    ];
    return String(places.find((value) => value !== undefined) ?? '');
  };
  const listed = annotation(`${kind.toLowerCase()}.${RELOADER}/reload`)
    .split(',')
    .map((part) => part.trim());
  if (listed.includes(name)) return true;
  const auto = annotation(`${RELOADER}/auto`) === 'true' || annotation(`${kind.toLowerCase()}.${RELOADER}/auto`) === 'true';
  return auto && names(template, kind).has(name);
}

/** Fields in which a pod names a ConfigMap or Secret, with the key that holds the name. */
const REFERENCES: Readonly<Record<ChangedContent['kind'], Readonly<Record<string, string>>>> = {
  ConfigMap: { configMap: 'name', configMapRef: 'name', configMapKeyRef: 'name' },
  Secret: { secret: 'secretName', secretRef: 'name', secretKeyRef: 'name' },
};

function names(node: unknown, kind: ChangedContent['kind'], found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const item of node) names(item, kind, found);
  if (!isRecord(node)) return found;
  for (const [key, value] of Object.entries(node)) {
    const field = own(REFERENCES[kind], key);
    // The sources of a projected volume call it `name`.
    const name = field && isRecord(value) ? (value[field] ?? value['name']) : undefined;
    if (typeof name === 'string') found.add(name);
    names(value, kind, found);
  }
  return found;
}
