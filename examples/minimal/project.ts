import { M2MGateProject } from '@m2mgate/blue';

export default new M2MGateProject({ gitlabProjectId: 570, baseDomain: 'example.m2mgate.cloud' });
