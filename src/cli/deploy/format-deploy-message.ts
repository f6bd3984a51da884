import type { Provenance } from './provenance';
import { PROVENANCE_TRAILERS } from './provenance-trailers';

/** The message of a deploy commit: what people see first, then where it comes from for programs. */
export function formatDeployMessage(subject: string, provenance: Provenance): string {
  const trailers = Object.entries(PROVENANCE_TRAILERS).flatMap(([field, name]) => {
    const value = provenance[field as keyof Provenance];
    return value === undefined ? [] : [`${name}: ${oneLine(value)}`];
  });
  return `${oneLine(subject)}\n\n${trailers.join('\n')}\n`;
}

/** A branch name cannot add a trailer of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
