import { projectSchema } from './json-schema';
import { renderFieldTables } from './render-field-tables';
import { renderProps } from './render-props';
import { renderRules } from './render-rules';

/** The files that follow from the specification, by their path from the root of the repository. */
export function generatedFiles(): Record<string, string> {
  const schema = projectSchema();
  return {
    'src/project/project-props.ts': `${renderProps('ProjectProps', schema)}\n`,
    'docs/reference/project.md': renderFieldTables(schema),
    'docs/reference/rules.md': renderRules(),
    'schema/project.schema.json': `${JSON.stringify(schema, undefined, 2)}\n`,
  };
}
