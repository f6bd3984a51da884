/** A number with the noun it counts: `1 object`, `3 objects`. */
export function plural(count: number, noun: string, more = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : more}`;
}
