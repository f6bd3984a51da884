import { Project } from 'projen/lib/project';
import { Editor } from './components/editor';
import { GitFiles } from './components/git-files';
import { GitlabPipeline } from './components/gitlab-pipeline';
import { Package } from './components/package';
import { ProjectFile } from './components/project-file';
import { Projenrc } from './components/projenrc';
import { Readme } from './components/readme';
import { Tasks } from './components/tasks';
import { TypeCheck } from './components/type-check';
import type { ProjectRepositoryOptions } from './project-repository-options';
import { readOptions } from './read-options';

/**
 * The repository of one M2MGate environment: what a customer has instead of a copy of somebody else's pipeline.
 *
 * The project file, `.projenrc.ts` and the readme are written once and belong to people. Everything else is generated,
 * and generated again by `npx projen` after an upgrade of the platform.
 */
export class ProjectRepository extends Project {
  /** @throws ProjectError with everything that is wrong with the options. */
  constructor(options: ProjectRepositoryOptions) {
    // What `projen new` adds to the options, for the class that everything inherits from.
    const { __new__, ...given } = options as ProjectRepositoryOptions & { readonly __new__?: unknown };
    const settings = readOptions(given);
    super({ name: settings.name, outdir: settings.outdir, ...(__new__ !== undefined && { __new__ }) });

    new Projenrc(this, given);
    new Package(this, settings);
    new ProjectFile(this, settings);
    if (settings.format === 'typescript') new TypeCheck(this);
    new Tasks(this, settings);
    new GitlabPipeline(this, settings);
    new GitFiles(this);
    new Editor(this);
    new Readme(this, settings);
  }

  /** GitLab folds generated files in merge requests. */
  override annotateGenerated(glob: string): void {
    this.gitattributes.addAttributes(glob, 'gitlab-generated');
  }
}
