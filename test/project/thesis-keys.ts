/** Table 4.1, transcribed: which files each participant holds. */
export const THESIS_KEYS = {
  'Cascade Service': ['CA.crt', 'cascade.key', 'cascade.crt'],
  'Core Service': ['CA.key', 'CA.crt', 'service.key', 'service.crt'],
  'Generic Backend Service': ['CA.crt', 'service.key', 'service.crt'],
  'M2MGate CLI': ['CA.crt', 'cli.key', 'cli.crt'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Who holds files, in the words of the table. */
export type KeyHolder = keyof typeof THESIS_KEYS;
