import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import type { Finding } from '../../base/finding';
import type { ProjectFiles, TextFile } from '../../project/project-files';
import type { ProjectFile } from './project-file';

const YAML = /\.ya?ml$/;

/** The files in the folder of a project file. Nothing outside of it is read, not even through a symbolic link. */
export function projectFiles(file: ProjectFile): ProjectFiles {
  const folder = dirname(file.path);
  return {
    read: (path) => {
      try {
        const found = yamlFiles(join(folder, path));
        const outside = found.find((one) => !isWithin(folder, one));
        if (outside) return leavesFolder(posixPath(relative(folder, outside)));
        return found.map((one) => textFile(one, posix.join(posix.dirname(file.name), posixPath(relative(folder, one)))));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        return cannotRead(String(error.code));
      }
    },
  };
}

/** The file itself, or the YAML files of a folder and the folders in it, in the order of their paths. */
function yamlFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .map((name) => join(path, name))
    .flatMap((one) => (statSync(one).isDirectory() ? yamlFiles(one) : YAML.test(one) ? [one] : []))
    .sort();
}

function isWithin(folder: string, path: string): boolean {
  return realpathSync(path).startsWith(realpathSync(folder) + sep);
}

function textFile(path: string, name: string): TextFile {
  return { name, text: readFileSync(path, 'utf8') };
}

function posixPath(path: string): string {
  return path.split(sep).join('/');
}

function leavesFolder(path: string): Finding {
  return {
    rule: 'manifests/outside',
    message: `leads out of the folder of the project file, by the link ${path}`,
    expected: 'files in the folder of the project file',
    hint: 'copy what is meant into the project',
  };
}

function cannotRead(code: string): Finding {
  if (code !== 'ENOENT') return { rule: 'manifests/unreadable', message: `cannot be read: ${code}` };
  return { rule: 'manifests/missing', message: 'does not exist', expected: 'a file or a folder beside the project file' };
}
