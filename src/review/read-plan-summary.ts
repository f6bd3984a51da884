import { readFileSync } from 'node:fs';
import { ProjectError } from '../base/project-error';
import type { PlanSummary } from './model/plan-summary';
import { parsePlanSummary } from './plan/parse-plan-summary';

/**
 * Reads the summary of a plan from the disk.
 *
 * @param path Path of the file that `blue plan summarize` has written.
 * @param name How it is called in messages: as the user has typed it.
 * @throws ProjectError when it cannot be read or is something else.
 */
export function readPlanSummary(path: string, name = path): PlanSummary {
  return parsePlanSummary(read(path, name), name);
}

function read(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new ProjectError([
      {
        severity: 'error',
        field: name,
        rule: 'plan/missing',
        message: `cannot be read: ${error.code}`,
        hint: 'write it with blue plan summarize, or leave --plan out',
      },
    ]);
  }
}
