import * as z from 'zod';
import { hostSpec } from '../base/host-spec';
import { nameSpec } from '../base/name-spec';
import { patternSpec } from '../base/pattern-spec';
import { GITLAB_VARIABLE_PATTERN } from '../base/secret-ref';

const gitlabVariable = patternSpec(GITLAB_VARIABLE_PATTERN, {
  rule: 'secret/variable-name',
  message: 'is not the name of a GitLab CI variable',
  expected: 'letters, digits and underscores, 255 characters at most',
});

/**
 * Everything a project repository may be made with: the one source of the type, the run-time check, `projen new` and
 * the options of `blue project init`.
 */
export const projectRepositorySpec = z
  .strictObject({
    name: nameSpec(100).meta({ description: 'Name of the repository, as package.json says it.' }),
    outdir: z.string().default('.').meta({ description: 'Folder of the repository.' }),
    gitlabProjectId: z
      .int()
      .min(1)
      .meta({ description: 'Number of the repository in GitLab, for the first project file.' })
      .optional(),
    baseDomain: hostSpec
      .meta({ description: "Domain of the environment, for example 'example.m2mgate.cloud', for the first project file." })
      .optional(),
    slug: nameSpec(40).optional().meta({
      description: 'Short name of the environment, for the first project file; without it, the domain with dots as dashes.',
    }),
    format: z.enum(['typescript', 'yaml']).default('typescript').meta({
      description: 'Whether the project file is project.ts or project.yaml.',
    }),
    platformVersion: z.string().min(1).optional().meta({
      description: 'Version of @m2mgate/blue; without it, the version that makes the files.',
    }),
    npmRegistry: patternSpec('^https?://[^\\s]+/$', {
      rule: 'url/format',
      message: 'is not the address of a package registry',
      expected: "an address that ends in a slash, for example 'https://gitlab.example.com/api/v4/groups/12/-/packages/npm/'",
    })
      .optional()
      .meta({ description: 'Registry that serves @m2mgate/blue; without it, the one npm is set up with.' }),
    deps: z.array(z.string().min(1)).default([]).meta({ description: 'Further packages that the project file imports.' }),
    runnerTags: z.array(z.string().min(1)).default([]).meta({ description: 'Tags of the runners that may take the jobs.' }),
    nodeImage: z.string().min(1).optional().meta({
      description: 'Image of the jobs, with Node and Git; without it, the official image of Node from $BLUE_IMAGE_MIRROR.',
    }),
    tofuImage: z.string().min(1).optional().meta({
      description: 'Image of the jobs that run OpenTofu, with Node, Git and tofu; without it, these jobs fetch OpenTofu.',
    }),
    terraformVariables: z
      .record(z.string(), gitlabVariable)
      .default({
        backup_s3_access_key_id: 'BACKUP_S3_ACCESS_KEY_ID',
        backup_s3_secret_access_key: 'BACKUP_S3_SECRET_ACCESS_KEY',
      })
      .meta({
        description: 'GitLab CI variables that jobs copy to Terraform variables, by the name of the Terraform variable.',
      }),
  })
  .meta({ title: 'Project repository', description: 'What the repository of a project is made with.' });

/** The options of a project repository with every default filled in. */
export type ProjectRepositorySettings = z.output<typeof projectRepositorySpec>;
