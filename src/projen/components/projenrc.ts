import type { Project } from 'projen/lib/project';
import { ProjenrcFile } from 'projen/lib/projenrc';
import { SampleFile } from 'projen/lib/sample-file';
import { PLATFORM } from '../platform';
import type { ProjectRepositoryOptions } from '../project-repository-options';
import { projectRepositorySpec } from '../project-repository-spec';

/** Options that only matter while the repository is made; afterwards the project file says it. */
const ONCE = ['outdir', 'gitlabProjectId', 'baseDomain', 'slug'];

/** `.projenrc.ts`, written once. The options with which the repository was made stand in it. */
export class Projenrc extends ProjenrcFile {
  readonly filePath = '.projenrc.ts';

  constructor(project: Project, options: ProjectRepositoryOptions) {
    super(project);
    new SampleFile(project, this.filePath, { contents: contents(options) });
    project.defaultTask?.exec(`node --import tsx ${this.filePath}`);
  }
}

function contents(options: ProjectRepositoryOptions): string {
  const given: Readonly<Record<string, unknown>> = { ...options };
  const names = Object.keys(projectRepositorySpec.shape).filter((name) => given[name] !== undefined && !ONCE.includes(name));
  return [
    `import { ProjectRepository } from '${PLATFORM.name}/projen';`,
    '',
    '// How this repository is made. After a change: npx projen',
    'const repository = new ProjectRepository({',
    ...names.map((name) => `  ${name}: ${literal(given[name])},`),
    '});',
    '',
    'repository.synth();',
    '',
  ].join('\n');
}

/** A value as it is written in TypeScript, with single quotes. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'string') return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([name, item]) => `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name)}: ${literal(item)}`)
    .join(', ')} }`;
}
