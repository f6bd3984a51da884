import type { Rule } from '../../../src/projen/pipeline/job';
import type { PipelineFile } from '../../../src/projen/pipeline/pipeline-file';
import { evaluateCondition, type Variables } from './evaluate-condition';

/** The jobs of the pipeline that GitLab would make, in the order of the file; those that wait for a person end in `(manual)`. None when it makes no pipeline. */
export function jobsOf({ workflow, jobs }: PipelineFile, variables: Variables): string[] {
  if (decide(workflow.rules, variables) === 'never') return [];
  return Object.entries(jobs).flatMap(([name, { rules }]) => {
    const when = decide(rules, variables);
    if (when === 'never') return [];
    return [when === 'manual' ? `${name} (manual)` : name];
  });
}

/** The first rule that applies; without one, nothing. */
function decide(rules: readonly Rule[], variables: Variables): NonNullable<Rule['when']> {
  const rule = rules.find((one) => evaluateCondition(one.if, variables));
  return rule ? (rule.when ?? 'on_success') : 'never';
}
