import type { Finding } from './finding';

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 };
const PATTERN = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/;

/** A Go duration in seconds, as Flux writes its timeouts (`90s`, `10m`, `1h30m`), or nothing when the text is not one. */
export function parseDuration(text: string): number | undefined {
  if (!PATTERN.test(text)) return undefined;
  const parts = text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g);
  return [...parts].reduce((sum, [, number, unit]) => sum + Number(number) * (SECONDS[unit ?? ''] ?? 0), 0);
}

/** Says what is wrong with a Go duration. */
export function checkDuration(text: string): Finding | undefined {
  if ((parseDuration(text) ?? 0) > 0) return undefined;
  return {
    rule: 'duration/format',
    message: 'is not a duration',
    expected: "numbers with units, for example '90s', '10m' or '1h30m'",
  };
}
