import { createHash } from 'node:crypto';
import type { JsonSchema } from '../spec/json-schema';

const MODULE = '@m2mgate/blue';
const PROJECT = `${MODULE}.ProjectRepository`;
const OPTIONS = `${MODULE}.ProjectRepositoryOptions`;

/** Without these there is nothing to write into the first project file; a repository that exists does not need them. */
const WANTED_BY_NEW = ['gitlabProjectId', 'baseDomain'];

/** Values that projen finds out itself, as it writes them. */
const MACROS: Readonly<Record<string, string>> = { name: '$BASEDIR' };

/**
 * The `.jsii` file of the package, as far as `projen new --from` reads it.
 *
 * The package is no jsii module: the compiler of jsii would forbid most of our types, and projen asks for nothing but the
 * class and its options.
 */
export function jsiiAssembly(schema: JsonSchema): object {
  const types = { [PROJECT]: projectClass(), [OPTIONS]: optionsStruct(schema) };
  return {
    schema: 'jsii/0.10.0',
    name: MODULE,
    fingerprint: createHash('sha256').update(JSON.stringify(types)).digest('base64'),
    dependencies: { projen: '*' },
    types,
  };
}

function projectClass(): object {
  return {
    assembly: MODULE,
    base: 'projen.Project',
    docs: { summary: 'The repository of one M2MGate environment.', custom: { pjid: 'm2mgate-project' } },
    fqn: PROJECT,
    initializer: { parameters: [{ name: 'options', type: { fqn: OPTIONS } }] },
    kind: 'class',
    name: 'ProjectRepository',
  };
}

function optionsStruct(schema: JsonSchema): object {
  return {
    assembly: MODULE,
    datatype: true,
    fqn: OPTIONS,
    kind: 'interface',
    name: 'ProjectRepositoryOptions',
    properties: Object.entries(schema.properties ?? {}).map(([name, field]) => option(name, field, schema)),
  };
}

function option(name: string, field: JsonSchema, schema: JsonSchema): object {
  const required = WANTED_BY_NEW.includes(name) || (schema.required ?? []).includes(name);
  const fallback = MACROS[name] ?? (field.default === undefined ? undefined : JSON.stringify(field.default));
  return {
    name,
    ...(!required && { optional: true }),
    type: typeOf(field),
    docs: { summary: field.description, ...(fallback && { default: fallback }) },
  };
}

function typeOf(field: JsonSchema): object {
  switch (field.type) {
    case 'integer':
      return { primitive: 'number' };
    case 'array':
      return { collection: { kind: 'array', elementtype: typeOf(field.items ?? {}) } };
    case 'object':
      return { collection: { kind: 'map', elementtype: { primitive: 'string' } } };
    case 'string':
    case 'boolean':
      return { primitive: field.type };
    default:
      throw new Error(`projen has no option of type ${JSON.stringify(field.type)}`);
  }
}
