import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import { inspect } from '../../../src/project/inspect';
import type { ProjectProps } from '../../../src/project/project-props';
import type { specification } from '../../../src/project/specification';
import { generatedFiles } from '../../../tools/spec/generated-files';
import { type JsonSchema, projectSchema } from '../../../tools/spec/json-schema';
import { EXAMPLES } from '../../project/check/rule-examples';
import { EVERYTHING, MINIMAL, QUIET } from '../../project/examples';
import type { DeepReadonly } from '../../support/deep-readonly';

const root = join(__dirname, '../../..');

it.each(Object.entries(generatedFiles()))('%s is up to date (npx projen import)', (file, text) => {
  expect(readFileSync(join(root, file), 'utf8')).toBe(text);
});

it('the public types are those of the specification', () => {
  type Input = DeepReadonly<z.input<typeof specification>>;
  expectTypeOf<ProjectProps>().toExtend<Input>();
  expectTypeOf<Input>().toExtend<ProjectProps>();
});

describe('the JSON schema', () => {
  // The file, not the object: an editor sees only what survives JSON.
  const schema = JSON.parse(generatedFiles()['schema/project.schema.json'] ?? '') as ConstructorParameters<typeof Validator>[0];
  const accepts = (props: unknown) => new Validator(schema, '2020-12').validate(JSON.parse(JSON.stringify(props))).valid;

  it.each(Object.entries({ MINIMAL, QUIET, EVERYTHING }))('accepts the example %s', (_, props) =>
    expect(accepts(props)).toBe(true),
  );

  it('refuses nothing that the check accepts', () => {
    const props = Object.values(EXAMPLES).flatMap((examples) => examples.map((example) => example.props));
    const refused = props.filter((example) => !accepts(example));
    // Kinds, ranges, choices, unknown and missing fields, and every format that is a pattern.
    expect(refused.length).toBeGreaterThan(20);
    for (const example of refused) expect(inspect(example).settings).toBeUndefined();
  });

  it('describes every field, in a sentence', () => {
    for (const [path, field] of fields(projectSchema())) expect(field.description, path).toMatch(/^['A-Z].*\.$/s);
  });
});

function fields(schema: JsonSchema): [string, JsonSchema][] {
  const owners = [['ProjectProps', schema] as const, ...Object.entries(schema.$defs ?? {})];
  return owners.flatMap(([owner, { properties = {} }]) =>
    Object.entries(properties).map(([name, field]): [string, JsonSchema] => {
      const referenced = schema.$defs?.[(field.$ref ?? '').replace('#/$defs/', '')];
      return [`${owner}.${name}`, { ...referenced, ...field }];
    }),
  );
}
