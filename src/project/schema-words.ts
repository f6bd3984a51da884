const WANTED: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

/** What a schema's type asks for: `a whole number or a text`. */
export function wantedType(type: string | readonly string[]): string {
  return [type]
    .flat()
    .map((name) => WANTED[name] ?? name)
    .join(' or ');
}

/** Bounds in words: `1 to 5`, `at least 1 character`, `exactly 1 field`. */
export function wantedRange(minimum: number | undefined, maximum: number | undefined, unit = ''): string {
  const noun = unit && (maximum ?? minimum) === 1 ? ` ${unit}` : unit && ` ${unit}s`;
  if (maximum === undefined) return `at least ${minimum}${noun}`;
  if (minimum === undefined) return `at most ${maximum}${noun}`;
  return minimum === maximum ? `exactly ${minimum}${noun}` : `${minimum} to ${maximum}${noun}`;
}

const LISTED = 12;

/** Names for a message, cut off when there are many. */
export function listed(names: readonly string[]): string {
  return names.length > LISTED ? `${names.slice(0, LISTED).join(', ')}, …` : names.join(', ');
}
