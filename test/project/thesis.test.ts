import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SERVICES } from '../../src/catalog/services';
import { type JsonSchema, projectSchema } from '../../tools/spec/json-schema';
import { THESIS_FIELDS, THESIS_SERVICES, THESIS_TABLES } from './thesis-fields';

const schema = projectSchema();

/** A field of the specification: its schema with references followed, its default, and whether it must be written. */
function field(path: string) {
  let found: JsonSchema = schema;
  let required = false;
  for (const name of path.split('.')) {
    required = found.required?.includes(name) ?? false;
    found = follow(found.properties?.[name] ?? {});
  }
  return { ...found, required };
}

function follow(found: JsonSchema): JsonSchema {
  if (!found.$ref) return found;
  return { ...schema.$defs?.[found.$ref.replace('#/$defs/', '')], ...('default' in found && { default: found.default }) };
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  string: ['string'],
  bool: ['boolean'],
  int: ['integer'],
  object: ['object'],
  array: ['array'],
};

describe.each(Object.entries(THESIS_FIELDS))('table %s', (table, rows) => {
  it.each(rows)('$field is a $type, by default $default', (row) => {
    const found = field(`${THESIS_TABLES[table]}${row.field}`);
    // The mail list is a text in the thesis, and may be a list here as well.
    const types = [found, ...(found.anyOf ?? [])].flatMap(({ type, enum: choices }) => type ?? (choices ? 'string' : []));
    expect(types).toEqual(expect.arrayContaining([...(TYPES[row.type] ?? [])]));
    if (row.default === '-' || row.default === 'null') return;
    expect(JSON.stringify(found.default)).toBe(row.default);
  });
});

it('asks for the domain, as table B.1 does; the provider has the default that the same table gives', () => {
  expect(field('baseDomain').required).toBe(true);
  expect(field('provider')).toMatchObject({ required: false, default: 'hetzner', enum: ['hetzner'] });
});

describe('table B.6', () => {
  it('lists the services of the specification and of the catalog in the same order', () => {
    const services = THESIS_SERVICES.map(({ service }) => service);
    expect(Object.keys(field('m2mgate').properties ?? {})).toEqual(services);
    expect(Object.keys(SERVICES)).toEqual(services);
    expect(Object.values(SERVICES).map(({ specKey }) => specKey)).toEqual(services);
  });

  it.each(THESIS_SERVICES)('$service runs: $enabled', ({ service, enabled }) => {
    const found = field(`m2mgate.${service}`).properties?.['enabled'];
    expect(found?.default).toBe(enabled === 'always' ? undefined : enabled === 'true');
    expect(found === undefined).toBe(enabled === 'always');
    expect(String(Object.entries(SERVICES).find(([key]) => key === service)?.[1].enabled)).toBe(enabled);
  });

  it.each(THESIS_SERVICES)(
    '$service takes env, resources, tagRef and its own options $options',
    ({ service, enabled, options }) => {
      const own = Object.keys(options).map((option) => option.split('.')[0]);
      const names = [...(enabled === 'always' ? [] : ['enabled']), ...own, 'env', 'resources', 'tagRef'];
      expect(Object.keys(field(`m2mgate.${service}`).properties ?? {})).toEqual(names);
      for (const [option, value] of Object.entries(options)) {
        if (value !== '-')
          expect([
            JSON.stringify(field(`m2mgate.${service}.${option}`).default),
            field(`m2mgate.${service}.${option}`).default,
          ]).toContain(value);
      }
    },
  );

  it('limits what the table limits', () => {
    expect(field('m2mgate.cascade.connectionType.devices').enum).toEqual(['Plain', 'TLS', 'mTLS']);
    expect(field('m2mgate.vpngateService.numberOfVPNs')).toMatchObject({ minimum: 0, maximum: 5 });
  });
});

const seeds = join(__dirname, '../../../shared/seeds');

describe.skipIf(!existsSync(seeds))('the transcription', () => {
  const text = existsSync(seeds)
    ? readdirSync(seeds)
        .map((file) => readFileSync(join(seeds, file), 'utf8'))
        .join('\n')
    : '';
  const rowsOf = (table: string) => {
    // The caption stands below its table.
    const lines = text.split('\n');
    const above = lines.slice(
      0,
      lines.findIndex((line) => line.startsWith(`Table ${table}:`) && line.includes('M2MGateCluster')),
    );
    const end = lastIndex(above, (line) => line.includes('\t'));
    const header = lastIndex(above, (line) => /^(Field|Service)\t/.test(line));
    return lines.slice(header + 1, end + 1).map((line) => line.split('\t'));
  };

  it.each(Object.keys(THESIS_FIELDS))('of table %s is complete and right', (table) => {
    const rows = rowsOf(table).map(([name = '', type = '', , value = '']) => ({
      field: name.replace(/ \*$/, ''),
      type,
      default: value,
      ...(name.endsWith(' *') && { required: true }),
    }));
    expect(rows).toEqual(THESIS_FIELDS[table]);
  });

  it('of table B.6 is complete and right', () => {
    const rows = rowsOf('B.6').map(([service = '', enabled = '', options = '', defaults = '']) => {
      const names = [...options.matchAll(/<code>([^<]+)<\/code>/g)].map(([, name]) => name ?? '');
      const values = defaults.split(', ');
      return { service, enabled, options: Object.fromEntries(names.map((name, index) => [name, values[index]])) };
    });
    expect(rows).toEqual(THESIS_SERVICES);
  });
});

function lastIndex(lines: readonly string[], matches: (line: string) => boolean): number {
  return lines.reduce((last, line, index) => (matches(line) ? index : last), -1);
}
