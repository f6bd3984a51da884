import { projectSchema } from './json-schema';
import { renderDangers } from './render-dangers';
import { renderFieldTables } from './render-field-tables';
import { renderPolicy } from './render-policy';
import { renderProps } from './render-props';
import { renderRules } from './render-rules';

/** The files that follow from the specification, by their path from the root of the repository. */
export function generatedFiles(): Record<string, string> {
  const schema = projectSchema();
  return {
    'src/project/project-props.ts': `${renderProps('ProjectProps', schema)}\n`,
    'docs/reference/project.md': renderFieldTables(schema),
    'docs/reference/rules.md': renderRules(),
    'docs/reference/dangers.md': renderDangers(),
    'docs/reference/policy.md': renderPolicy(),
    'schema/project.schema.json': `${JSON.stringify(schema, undefined, 2)}\n`,
  };
}
