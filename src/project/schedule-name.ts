const WORDS: Readonly<Record<string, string>> = { '*': 'x', '/': 'per', '-': 'to', ',': 'and', ' ': '-' };

/**
 * The name of a backup schedule that has none: `cron-15-2-x-x-x` for `15 2 * * *`.
 *
 * It follows from the content and not from the position, so that another entry in the list renames nothing.
 */
export function scheduleName(schedule: string): string {
  return `cron-${schedule.toLowerCase().replace(/[*/, -]/g, (character) => WORDS[character] ?? character)}`;
}
