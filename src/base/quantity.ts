const BINARY_UNITS = ['Ti', 'Gi', 'Mi', 'Ki'] as const;
const FACTORS: Readonly<Record<string, number>> = {
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
};

/** A CPU quantity in millicores, or nothing when the text is not one (`250m`, `2`, `1.5`). */
export function parseCpu(text: string): number | undefined {
  const match = /^(?:(\d+)m|(\d+(?:\.\d{1,3})?))$/.exec(text);
  if (!match) return undefined;
  const milli = match[1] === undefined ? Math.round(Number(match[2]) * 1000) : Number(match[1]);
  return Number.isSafeInteger(milli) ? milli : undefined;
}

/** Millicores in Kubernetes spelling: whole cores without a unit, everything else in `m`. */
export function formatCpu(milli: number): string {
  return milli % 1000 === 0 ? String(milli / 1000) : `${milli}m`;
}

/** A memory or storage quantity in bytes, or nothing when the text is not one (`2Gi`, `512Mi`, `1.5Gi`, `1000`). */
export function parseMemory(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(Ki|Mi|Gi|Ti|k|M|G|T)?$/.exec(text);
  if (!match) return undefined;
  const bytes = Number(match[1]) * (FACTORS[match[2] ?? ''] ?? 1);
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

/** Bytes in Kubernetes spelling, in the largest binary unit that divides them evenly. */
export function formatMemory(bytes: number): string {
  const unit = BINARY_UNITS.find((candidate) => bytes > 0 && bytes % (FACTORS[candidate] ?? 1) === 0);
  return unit ? `${bytes / (FACTORS[unit] ?? 1)}${unit}` : String(bytes);
}
