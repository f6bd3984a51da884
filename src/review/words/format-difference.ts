/** A difference with its sign, in the format of the amount: `+€16.49`, `−0.5 cores`. */
export function formatDifference(difference: number, format: (amount: number) => string): string {
  return `${difference < 0 ? '−' : '+'}${format(Math.abs(difference))}`;
}
