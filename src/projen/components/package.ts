import { Component } from 'projen/lib/component';
import { NodePackage, NodePackageManager } from 'projen/lib/javascript';
import type { Project } from 'projen/lib/project';
import { TextFile } from 'projen/lib/textfile';
import { PIPELINE_TOOLS } from '../../catalog/pipeline-tools';
import { PLATFORM } from '../platform';
import type { ProjectRepositorySettings } from '../project-repository-spec';

/**
 * `package.json`: this platform at one exact version, and the tools that it was made with.
 *
 * The version is that of the library that runs, so installing a newer one and running `npx projen` is the upgrade. The
 * platform must be named here, because projen removes every package that it does not know of.
 */
export class Package extends Component {
  constructor(project: Project, settings: ProjectRepositorySettings) {
    super(project);
    const manifest = new NodePackage(project, {
      packageManager: NodePackageManager.NPM,
      deps: [`${PLATFORM.name}@${settings.platformVersion ?? PLATFORM.version}`, ...settings.deps],
      devDeps: [`projen@${PLATFORM.projen}`, `tsx@${PLATFORM.tsx}`, ...typescript(settings)],
      minNodeVersion: PLATFORM.node,
      entrypoint: '',
      licensed: false,
      autoDetectBin: false,
      npmProvenance: false,
      // Its script only makes the bundler start faster; npm would name it in every installation otherwise.
      allowScripts: ['esbuild'],
    });
    manifest.addField('private', true);
    if (settings.npmRegistry) {
      const scope = PLATFORM.name.split('/')[0];
      new TextFile(project, '.npmrc', { lines: [`${scope}:registry=${settings.npmRegistry}`, ''] });
    }
  }
}

function typescript({ format }: ProjectRepositorySettings): string[] {
  return format === 'typescript' ? [`typescript@${PIPELINE_TOOLS.typescript}`] : [];
}
