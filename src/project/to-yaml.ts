import { DEFAULT_SCHEMA, dump, Type } from 'js-yaml';

/** `1_000` and `1:30`. */
const SEPARATED_NUMBER = /^[-+]?[.0-9][0-9a-fox.+-]*[_:][0-9a-fox_.:+-]*$/i;
/** `.` and `e0`. */
const BARE_FLOAT = /^[-+]?[0-9]*\.?[0-9]*(e[-+]?[0-9]+)?$/i;

/**
 * Texts that js-yaml would write without quotes, and that some YAML 1.1 reader takes for a number.
 *
 * A type that recognises them makes js-yaml quote them; it never applies to a value that is written.
 */
const OLD_NUMBER = new Type('tag:blue,2026:old-number', {
  kind: 'scalar',
  resolve: (text: unknown) => typeof text === 'string' && (SEPARATED_NUMBER.test(text) || BARE_FLOAT.test(text)),
});

const SCHEMA = DEFAULT_SCHEMA.extend({ implicit: [OLD_NUMBER] });

/**
 * One object as YAML: sorted keys, long lines left whole, no anchors, and every text quoted that a YAML 1.1 reader
 * (Flux reads with one) would take for something else.
 */
export function toYaml(value: unknown): string {
  return dump(value, { schema: SCHEMA, sortKeys: true, lineWidth: -1, noRefs: true });
}
