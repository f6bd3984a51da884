import { isRecord } from '../../base/is-record';
import { ProjectError } from '../../base/project-error';
import type { PlanSummary } from '../model/plan-summary';

/**
 * Reads what `blue plan summarize` has written.
 *
 * @param name How the file is called in messages.
 * @throws ProjectError when it is something else; a whole plan, which holds secrets, is refused too.
 */
export function parsePlanSummary(text: string, name: string): PlanSummary {
  const document = parse(text);
  const lists = ['changes', 'drift', 'outputs'].every((key) => isRecord(document) && Array.isArray(document[key]));
  if (!lists) {
    const whole = isRecord(document) && 'format_version' in document;
    throw new ProjectError([
      {
        severity: 'error',
        field: name,
        rule: 'plan/no-summary',
        message: whole ? 'is a whole plan, not the summary of one' : 'is not the summary of a plan',
        hint: 'write the summary with blue plan summarize plan.json --out plan-summary.json',
      },
    ]);
  }
  // Written by this library, and read back within one pipeline.
  return document as PlanSummary;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
