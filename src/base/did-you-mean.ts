import { distance } from 'fastest-levenshtein';

/**
 * The known word a user probably meant, or nothing when no word is near enough.
 *
 * Case is ignored. The distance allowed is a third of the word's length and at least 2.
 */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const found = distance(word.toLowerCase(), candidate.toLowerCase());
    if (!best || found < best.distance) best = { word: candidate, distance: found };
  }
  // A word that shares no letter with a two-letter candidate is "near" by count only.
  const allowed = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1);
  return best && best.distance <= allowed ? best.word : undefined;
}
