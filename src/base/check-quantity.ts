import type { Finding } from './finding';
import { parseCpu, parseMemory } from './quantity';

const EXPECTED_CPU = "cores or millicores in Kubernetes spelling, for example '500m' or 2";
const EXPECTED_MEMORY = "a number with a unit in Kubernetes spelling, for example '512Mi' or '2Gi'";

/** Says what is wrong with a CPU quantity. */
export function checkCpu(text: string): Finding | undefined {
  const milli = parseCpu(text);
  if (milli !== undefined && milli > 0) return undefined;
  return { rule: 'quantity/format', message: 'is not an amount of CPU', expected: EXPECTED_CPU };
}

/**
 * Says what is wrong with a memory quantity.
 *
 * Kubernetes also takes plain bytes and thousandths (`512m` is half a byte); both are always a forgotten unit, so
 * a unit is asked for here.
 */
export function checkMemory(text: string): Finding | undefined {
  const bytes = parseMemory(text);
  if (bytes !== undefined && bytes > 0 && /[a-z]$/i.test(text)) return undefined;
  const guess = guessMemory(text);
  return {
    rule: 'quantity/format',
    message: 'is not an amount of memory',
    expected: EXPECTED_MEMORY,
    ...(guess && { hint: `did you mean '${guess}'?` }),
  };
}

function guessMemory(text: string): string | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([kmgt])i?b?\s*$/i.exec(text);
  return match?.[2] && `${match[1]}${match[2].toUpperCase()}i`;
}
