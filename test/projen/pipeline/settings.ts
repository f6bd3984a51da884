import { projectRepositorySpec } from '../../../src/projen/project-repository-spec';

/** An ordinary repository. */
export const SETTINGS = projectRepositorySpec.parse({
  name: 'example',
  gitlabProjectId: 570,
  baseDomain: 'example.m2mgate.cloud',
});
