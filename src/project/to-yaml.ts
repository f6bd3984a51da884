import { dump, FAILSAFE_SCHEMA, Type } from 'js-yaml';

/** Words that are no text to some reader of YAML 1.1 or 1.2. */
const WORD = /^(?:~|<<|=|null|true|false|yes|no|on|off|y|n)$/i;
const INTEGER = '[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*)';
/** `1:30` is ninety to a reader of YAML 1.1. */
const SEXAGESIMAL = '[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?';
const FLOAT = '[-+]?(?:[0-9][0-9_]*)?\\.?[0-9_]*(?:e[-+]?[0-9]+)?|[-+]?\\.inf|\\.nan';
const TIMESTAMP = '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[t ].*)?';
const NUMBER = new RegExp(`^(?:${INTEGER}|${SEXAGESIMAL}|${FLOAT}|${TIMESTAMP})$`, 'i');
/** What a number can begin with. Most texts end here, without a closer look. */
const NUMBER_START = /^[-+.0-9e]/i;

/**
 * Everything that is neither text nor list nor mapping, as one type instead of js-yaml's six: each text is held against
 * all types of the schema, which would take a third of the time of a synth. It also knows what js-yaml does not, numbers
 * of YAML 1.1 such as `1_000` and `1:30`.
 */
const SCALAR = new Type('tag:blue,2026:scalar', {
  kind: 'scalar',
  resolve: (text: unknown) => typeof text === 'string' && (WORD.test(text) || (NUMBER_START.test(text) && NUMBER.test(text))),
  predicate: (value: unknown) => value === null || typeof value === 'boolean' || typeof value === 'number',
  represent: (value: unknown) => (Object.is(value, -0) ? '-0.0' : String(value)),
});

const SCHEMA = FAILSAFE_SCHEMA.extend({ implicit: [SCALAR] });

/** Texts of constant objects: they are frozen, and the same in every project. */
const constants = new WeakMap<object, string>();

/**
 * One object as YAML: sorted keys, long lines left whole, no anchors, and every text quoted that a YAML 1.1 reader
 * (Flux reads with one) would take for something else.
 */
export function toYaml(value: object): string {
  const known = constants.get(value);
  if (known !== undefined) return known;
  const text = dump(value, { schema: SCHEMA, sortKeys: true, lineWidth: -1, noRefs: true });
  if (Object.isFrozen(value)) constants.set(value, text);
  return text;
}
