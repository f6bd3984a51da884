import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ProjectError } from '../base/project-error';

/**
 * Writes a report for another program, with the folder that it goes to.
 *
 * @throws ProjectError when the report cannot be written.
 */
export function writeReport(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new ProjectError([
      {
        severity: 'error',
        field: '',
        rule: 'output/write',
        message: `cannot write ${path}: ${error.code}`,
        hint: 'check that the folder may be written, or choose another path for the report',
      },
    ]);
  }
}
