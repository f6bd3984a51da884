import { projectSchema } from './json-schema';
import { renderProps } from './render-props';

/** The files that follow from the specification, by their path from the root of the repository. */
export function generatedFiles(): Record<string, string> {
  const schema = projectSchema();
  return {
    'src/project/project-props.ts': `${renderProps('ProjectProps', schema)}\n`,
    'schema/project.schema.json': `${JSON.stringify(schema, undefined, 2)}\n`,
  };
}
