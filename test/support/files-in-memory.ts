import type { ProjectFiles } from '../../src/project/project-files';

/** The folder of a project, as texts by path. */
export function filesInMemory(texts: Readonly<Record<string, string>>): ProjectFiles {
  return {
    read: (path) => {
      const found = Object.keys(texts).filter((name) => name === path || name.startsWith(`${path}/`));
      if (found.length === 0) return { rule: 'manifests/missing', message: 'does not exist' };
      return found.sort().map((name) => ({ name, text: texts[name] ?? '' }));
    },
  };
}
