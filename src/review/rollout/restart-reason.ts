import { compareValues } from '../diff/compare-values';
import type { Difference } from '../diff/difference';
import { formatPath } from '../diff/format-path';
import type { RenderedObject } from '../model/rendered-object';
import { own } from '../objects/own';
import { splitImage } from '../objects/split-image';
import { RESTARTING_FIELDS } from './restarting-fields';

/** What a field is about, in a few words; the first pattern that fits counts. */
const WORDS: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/\.env(?:From)?\b|additionalOptions/, 'environment'],
  [/\.resources\b|jvmOptions/, 'resources'],
  [/\.volume|\.volumes\b|volumeMounts/, 'volumes'],
  [/Probe\b/, 'probes'],
  [/\.annotations\b/, 'annotations'],
  [/\.labels\b/, 'labels'],
  [/[vV]ersion$/, 'version'],
  [/\.config(?:uration)?\b/, 'configuration'],
  [/\.listeners\b/, 'listeners'],
  [/securityContext/, 'security context'],
  [/\.(?:args|command)\b/, 'command'],
  [/hostname/, 'host name'],
];

/** Why the pods of an object are replaced when it changes, in a few words; nothing when they stay. */
export function restartReason(before: RenderedObject, after: RenderedObject): string | undefined {
  const fields = own(RESTARTING_FIELDS, after.id.kind);
  if (!fields) return undefined;
  const reasons = compareValues(before.manifest['spec'], after.manifest['spec'], ['spec']).flatMap((difference) => {
    const path = formatPath(difference.path);
    const isBelow = fields.below.some(
      (start) => path === start || (path.startsWith(start) && /[.[ ]/.test(path.charAt(start.length))),
    );
    return isBelow && !fields.except?.test(path) ? [reasonFor(difference, path)] : [];
  });
  return reasons.length > 0 ? [...new Set(reasons)].join(', ') : undefined;
}

function reasonFor({ before, after }: Difference, path: string): string {
  if (/\bimage$/.test(path) && typeof before === 'string' && typeof after === 'string') {
    const [old, young] = [splitImage(before).tag, splitImage(after).tag];
    return old && young && old !== young ? `image ${old} → ${young}` : 'image';
  }
  return WORDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'pod template';
}
