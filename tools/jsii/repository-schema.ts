import * as z from 'zod';
import { projectRepositorySpec } from '../../src/projen/project-repository-spec';
import type { JsonSchema } from '../spec/json-schema';

/** The options of a project repository as JSON schema: what the files for projen are generated from. */
export function repositorySchema(): JsonSchema {
  return z.toJSONSchema(projectRepositorySpec, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // zod states the range of safe integers; that says nothing about a repository.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  }) as JsonSchema;
}
