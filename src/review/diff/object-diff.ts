import { CORE_SCHEMA, dump } from 'js-yaml';
import { shortenTexts } from './shorten-texts';
import { unifiedDiff } from './unified-diff';

/**
 * What differs between the two versions of an object, as a unified diff of its YAML.
 *
 * @param before Manifest without secrets and noise; absent when the object is new.
 * @param after The same after the change; absent when the object is deleted.
 */
export function objectDiff(before: unknown, after: unknown): string {
  const short = shortenTexts(before, after);
  return unifiedDiff(yaml(short.before), yaml(short.after));
}

function yaml(manifest: unknown): string {
  return manifest === undefined ? '' : dump(manifest, { schema: CORE_SCHEMA, sortKeys: true, lineWidth: -1, noRefs: true });
}
