import { validate } from '@cfworker/json-schema';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What the maintainers of a chart publish about its values. */
export interface ChartValues {
  readonly defaults: Json;
  readonly schema?: object;
  /** Paths below which anything goes. */
  readonly free?: readonly string[];
}

/**
 * What is wrong with values given to a chart: keys that neither its defaults nor its values schema know, values of
 * another type than the default, and whatever the schema refuses. An empty object or null as default takes anything.
 */
export function chartValuesProblems(values: unknown, { defaults, schema, free = [] }: ChartValues): string[] {
  const refused = schema
    ? validate(values, schema as never, '7').errors.filter(
        ({ keyword }) => !['properties', 'additionalProperties', '$ref'].includes(keyword),
      )
    : [];
  return [
    ...compare(values as Json, defaults, '', schema, free),
    ...refused.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`),
  ];
}

function compare(value: Json, byDefault: Json | undefined, at: string, schema: unknown, free: readonly string[]): string[] {
  if (free.includes(at)) return [];
  if (byDefault === undefined) return knows(schema, at) ? [] : [`${at}: the chart knows no such value`];
  if (byDefault === null || value === null) return [];
  if (Array.isArray(byDefault) || Array.isArray(value))
    return Array.isArray(byDefault) === Array.isArray(value) ? [] : [`${at}: list expected: ${Array.isArray(byDefault)}`];
  if (typeof byDefault === 'object' && typeof value === 'object') {
    if (Object.keys(byDefault).length === 0) return [];
    return Object.entries(value).flatMap(([key, one]) => compare(one, byDefault[key], `${at}/${key}`, schema, free));
  }
  return typeof byDefault === typeof value ? [] : [`${at}: ${typeof byDefault} expected, got ${typeof value}`];
}

/** Whether a values schema declares a path, which charts also do for values that have no default. */
function knows(schema: unknown, path: string): boolean {
  let node = schema as { properties?: Record<string, unknown>; additionalProperties?: unknown } | undefined;
  for (const key of path.split('/').slice(1)) {
    node = (node?.properties?.[key] ??
      (typeof node?.additionalProperties === 'object' ? node.additionalProperties : undefined)) as typeof node;
    if (!node) return false;
  }
  return true;
}
