import { dump } from 'js-yaml';

/**
 * One object as YAML: sorted keys, long lines left whole, no anchors, and every text quoted that a YAML 1.1 reader
 * (Flux reads with one) would take for something else.
 */
export function toYaml(value: unknown): string {
  return dump(value, { sortKeys: true, lineWidth: -1, noRefs: true });
}
