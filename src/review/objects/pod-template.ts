import { own } from './own';
import { readField } from './read-field';

/** Kinds whose pods are replaced when their template changes. A Job and a CronJob only use it for later pods. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
};

/** The template of the pods of a workload, or nothing when the object is no workload that keeps running. */
export function podTemplate(manifest: Readonly<Record<string, unknown>>): unknown {
  const path = own(PATHS, String(manifest['kind']));
  return path && readField(manifest, ...path);
}
