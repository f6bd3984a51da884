import { Component } from 'projen/lib/component';
import type { Project } from 'projen/lib/project';
import { YamlFile } from 'projen/lib/yaml';
import { pipeline } from '../pipeline/pipeline';
import type { ProjectRepositorySettings } from '../project-repository-spec';

/** `.gitlab-ci.yml`. */
export class GitlabPipeline extends Component {
  constructor(project: Project, settings: ProjectRepositorySettings) {
    super(project);
    const { templates, jobs, ...rest } = pipeline(settings);
    new YamlFile(project, '.gitlab-ci.yml', { obj: { ...rest, ...templates, ...jobs } });
  }
}
