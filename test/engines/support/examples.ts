import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { loadProject } from '../../../src/cli/load/load-project';
import { synthesize } from '../../../src/project/synthesize';
import type { Manifest } from '../../../src/stacks/rendered-object';

const REPOSITORY = join(__dirname, '..', '..', '..');

/** Names of the projects below examples/. */
export const EXAMPLES: readonly string[] = readdirSync(join(REPOSITORY, 'examples')).filter((name) =>
  existsSync(join(REPOSITORY, 'examples', name, 'project.ts')),
);

/** An object of a rendered project and the file that holds it. */
export interface RenderedFile {
  readonly path: string;
  readonly target: 'hub' | 'cluster';
  readonly layer: string;
  readonly manifest: Manifest;
}

/** Renders an example as `blue synth` does. Text by path. */
export async function renderExample(name: string): Promise<ReadonlyMap<string, string>> {
  const file = `examples/${name}/project.ts`;
  const { project, context } = await loadProject({ path: join(REPOSITORY, file), name: file });
  return synthesize(project, context).files;
}

/** The Kubernetes objects among the files of a project. */
export function objectsOf(files: ReadonlyMap<string, string>): RenderedFile[] {
  return [...files].flatMap(([path, text]) => {
    const [target, layer = ''] = path.split('/');
    if ((target !== 'hub' && target !== 'cluster') || !path.endsWith('.yaml')) return [];
    return [{ path, target, layer, manifest: load(text) as Manifest }];
  });
}
