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

const LISTED = 12;

/** Names for a message, cut off when there are many. */
export function listed(names: readonly string[]): string {
  return names.length > LISTED ? `${names.slice(0, LISTED).join(', ')}, …` : names.join(', ');
}
