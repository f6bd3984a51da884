import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCel } from '@marcbachmann/cel-js';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { walk } from '../../src/project/inventory/walk';
import { parseExpression } from '../constructs/monitoring/metrics/expression-tree';
import { chartValuesProblems } from '../support/chart-values-problems';
import { render } from '../support/render';

const published = join(__dirname, '../../../shared/chart-values');

/** A text inside the output that is itself a document in some language. */
interface Document {
  readonly where: string;
  readonly language:
    | 'cel'
    | 'promql'
    | 'alert-template'
    | 'json-patch'
    | 'git-ignore'
    | 'go-template'
    | 'traefik-rule'
    | 'yaml'
    | 'json'
    | 'my.cnf'
    | 'realm';
  readonly text: string;
}

/** Fields whose text is a document; a new one has to be added here before it can be rendered. */
const FIELDS: Record<string, Document['language']> = {
  current: 'cel',
  failed: 'cel',
  expr: 'promql',
  configuration: 'my.cnf',
  'realm.json': 'realm',
  patch: 'json-patch',
  ignore: 'git-ignore',
  match: 'traefik-rule',
  registries_config: 'yaml',
  traefik_merge_values: 'json',
  hetzner_csi_merge_values: 'json',
};

/** Fields that are plain text unless they have braces. */
const TEMPLATES: Record<string, Document['language']> = { summary: 'alert-template', description: 'alert-template' };

function languageOf(key: string, value: string): Document['language'] | undefined {
  const known = FIELDS[key];
  if (known) return known;
  // Dashboards, each under the name of its file.
  if (key.endsWith('.json')) return 'json';
  return value.includes('{{') ? (TEMPLATES[key] ?? 'go-template') : undefined;
}

function find(path: string, root: unknown): Document[] {
  const found: Document[] = [];
  walk(root, (node) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== 'string') continue;
      const language = languageOf(key, value);
      if (language) found.push({ where: `${path} ${key}`, language, text: value });
      else if (/\n./.test(value)) throw new Error(`${path}: the text of ${key} has many lines and no known language`);
    }
  });
  return found;
}

const backup = { endpoint: 'https://fsn1.your-objectstorage.com', region: 'fsn1', bucket: 'acme' };
const files = render({ backup });
const documents = [...files].filter(([path]) => path !== 'inventory.json').flatMap(([path, text]) => find(path, parseYaml(text)));

const PARSERS: Record<Document['language'], (text: string) => void> = {
  cel: (text) => void parseCel(text),
  promql: (text) => void parseExpression(text),
  'alert-template': (text) => {
    expect(text.replace(/\{\{ \$(value|labels\.\w+)( \| \w+)* \}\}/g, '')).not.toMatch(/[{}]/);
  },
  'json-patch': (text) => {
    for (const operation of parseYaml(text)) {
      expect(['add', 'replace', 'remove']).toContain(operation.op);
      expect(operation.path).toMatch(/^(\/[^/]+)+$/);
    }
  },
  'git-ignore': (text) => {
    for (const line of text.split('\n')) expect(line).toMatch(/^!?\/\S+$/);
  },
  'go-template': (text) => expect(text).toMatch(/^\{\{ ("(\\.|[^"\\])*"|index \. "(\\.|[^"\\])*") \}\}$/),
  'traefik-rule': (text) => {
    // Matchers become one letter; what is left must be an expression over them.
    const skeleton = text.replace(/[A-Z]\w+\(`[^`]+`\)/g, 'M').replace(/\s+/g, '');
    const reduce = (rule: string): string => {
      const next = rule.replace(/\(M\)|!M|M(&&|\|\|)M/g, 'M');
      return next === rule ? rule : reduce(next);
    };
    expect(reduce(skeleton)).toBe('M');
  },
  'my.cnf': (text) => {
    for (const line of text.trim().split('\n')) expect(line).toMatch(/^(\[[a-z]+\]|[a-z_-]+=\S+)$/);
  },
  realm: (text) => {
    const { realm } = JSON.parse(text);
    expect(realm).toMatch(/^[a-z0-9-]+$/);
    // keycloak-config-cli fills in the first form, Keycloak the second; anything else would stay as it is.
    expect(text.replace(/\$\(env:[A-Z0-9_]+\)|\$\{vault\.[a-z-]+\}/g, '')).not.toMatch(/\$[({]/);
  },
  yaml: (text) => expect(parseYaml(text.replace(/\$\{[^}]*\}/g, '"x"'))).toBeTypeOf('object'),
  json: (text) => expect(JSON.parse(text.replace(/\$\{[^}]*\}/g, 'x'))).toBeTypeOf('object'),
};

describe('every document inside the output', () => {
  it.each(documents.map((document) => [document.where, document.language, document] as const))(
    '%s is %s',
    (_where, language, { text }) => {
      PARSERS[language](text);
    },
  );

  it.each([
    'cel',
    'promql',
    'alert-template',
    'json-patch',
    'git-ignore',
    'go-template',
    'traefik-rule',
    'yaml',
    'json',
    'my.cnf',
    'realm',
  ] as const)('there is at least one of %s', (language) => {
    expect(documents.filter((document) => document.language === language)).not.toEqual([]);
  });

  it.each([
    ['cel', 'status.state =='],
    ['promql', 'rate(up{job="a"[5m])'],
    ['alert-template', '{{ $labels.pod } has restarted'],
    ['alert-template', '{{ $labels.pod | }} has restarted'],
    ['json-patch', '- op: put\n  path: /a'],
    ['traefik-rule', 'Host(`a`) && '],
    ['traefik-rule', 'Host(a)'],
    ['go-template', '{{ .x | }}'],
    ['yaml', 'a: b: c'],
    ['json', '{"a":}'],
    ['my.cnf', '[mysqld]\nmax connections 5'],
    ['realm', '{"realm":"a","clients":[{"secret":"${SECRET}"}]}'],
  ] as const)('a broken one is noticed: %s %s', (language, text) => {
    expect(() => PARSERS[language](text)).toThrow();
  });
});

describe.skipIf(!existsSync(published))('chart values inside Terraform', () => {
  it.each([
    ['traefik_merge_values', 'traefik-41.3.0'],
    ['hetzner_csi_merge_values', 'hcloud-csi-2.22.1'],
  ])('%s is understood by %s', (field, chart) => {
    const values = documents.find(({ where }) => where.endsWith(` ${field}`))?.text ?? '';
    const read = (file: string) => JSON.parse(readFileSync(join(published, chart, file), 'utf8'));
    expect(chartValuesProblems(JSON.parse(values), { defaults: read('values.json'), schema: read('schema.json') })).toEqual([]);
  });
});
