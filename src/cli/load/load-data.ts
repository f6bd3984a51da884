import { readFileSync } from 'node:fs';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Issue } from '../../base/issue';
import { ProjectError } from '../../base/project-error';
import { M2MGateProject } from '../../project/m2mgate-project';
import type { ProjectProps } from '../../project/project-props';
import { fileError } from './file-error';
import type { LoadedProject } from './loaded-project';
import { locateField } from './locate-field';
import type { ProjectFile } from './project-file';
import { projectFiles } from './project-files';

/**
 * Reads a project from YAML or JSON, which is YAML too: the same props, with a position for every field.
 *
 * @throws ProjectError with one issue for each syntax error, at its line.
 */
export function loadData(file: ProjectFile): LoadedProject {
  const lines = new LineCounter();
  // Pretty errors quote the text around them, which could be a secret.
  const document = parseDocument(readFileSync(file.path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const errors = [...document.errors, ...document.warnings].map(({ message, pos }): Issue => {
    const { line, col } = lines.linePos(pos[0]);
    return {
      severity: 'error',
      field: '',
      rule: 'file/syntax',
      message: `cannot be read: ${message}`,
      position: { line, column: col },
    };
  });
  if (errors.length > 0) throw new ProjectError(errors);

  // Whether these are the right props is for the check to say, as with a script.
  const project = new M2MGateProject(toProps(document) as ProjectProps);
  return { project, locate: (field) => locateField(document, lines, field), context: { files: projectFiles(file) } };
}

function toProps(document: Document): unknown {
  try {
    const props: unknown = document.toJS({ maxAliasCount: 100 });
    if (typeof props !== 'object' || props === null || Array.isArray(props)) return props;
    // Editors read the schema of a JSON file from this key; it is not part of the project.
    const { $schema: _, ...fields } = props as Record<string, unknown>;
    return fields;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw fileError('file/syntax', { message: `cannot be read: ${error.message}` });
  }
}
