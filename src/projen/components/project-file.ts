import { Component } from 'projen/lib/component';
import type { Project } from 'projen/lib/project';
import { SampleFile } from 'projen/lib/sample-file';
import { stringify } from 'yaml';
import { PLATFORM } from '../platform';
import type { ProjectRepositorySettings } from '../project-repository-spec';

/**
 * The first project file. From then on it is people's: nothing ever writes it again.
 *
 * A repository that has one already is made without a number and a domain, and then none is written.
 */
export class ProjectFile extends Component {
  constructor(project: Project, settings: ProjectRepositorySettings) {
    super(project);
    const { gitlabProjectId, baseDomain, slug, format } = settings;
    if (gitlabProjectId === undefined || baseDomain === undefined) return;
    const fields = { gitlabProjectId, baseDomain, ...(slug !== undefined && { slug }) };
    if (format === 'yaml') new SampleFile(project, 'project.yaml', { contents: yaml(fields) });
    else new SampleFile(project, 'project.ts', { contents: typescript(fields) });
  }
}

type Fields = Readonly<Record<string, string | number>>;

function typescript(fields: Fields): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name}: ${typeof value === 'string' ? `'${value}'` : value},`);
  return [
    `import { M2MGateProject } from '${PLATFORM.name}';`,
    '',
    'export default new M2MGateProject({',
    ...lines,
    '});',
    '',
  ].join('\n');
}

function yaml(fields: Fields): string {
  return `# yaml-language-server: $schema=node_modules/${PLATFORM.name}/schema/project.schema.json\n${stringify(fields)}`;
}
