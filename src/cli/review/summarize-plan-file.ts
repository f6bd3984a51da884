import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parsePlan } from '../../review/plan/parse-plan';
import { planReport } from '../../review/plan/plan-report';
import { summarizePlan } from '../../review/plan/summarize-plan';
import { planCounts } from '../../review/words/plan-counts';
import { plural } from '../../review/words/plural';
import { failure } from '../failure';
import type { Io } from '../io';
import { writeReport } from '../write-report';

/** What `blue plan summarize` is told. */
export interface SummarizeOptions {
  /** File for the summary; absent for standard output. */
  readonly out?: string;
  /** File for the counts that GitLab shows. */
  readonly report?: string;
}

/**
 * Summarizes a plan and writes that down.
 *
 * @param plan File relative to the working directory, or `-` for what is piped in.
 * @throws ProjectError when there is no such file, when it is no plan, and when nothing can be written.
 */
export async function summarizePlanFile(io: Io, plan: string, { out, report }: SummarizeOptions): Promise<void> {
  const name = plan === '-' ? 'standard input' : plan;
  const summary = summarizePlan(parsePlan(plan === '-' ? await io.stdin() : read(io.cwd, plan), name));
  const text = `${JSON.stringify(summary, null, 2)}\n`;
  if (report !== undefined) writeReport(resolve(io.cwd, report), `${JSON.stringify(planReport(summary))}\n`);
  if (out === undefined) {
    io.out(text);
    return;
  }
  writeReport(resolve(io.cwd, out), text);
  const { created, changed, replaced, deleted, other } = planCounts(summary);
  const counts = {
    'to create': created,
    'to change': changed,
    'to replace': replaced,
    'to delete': deleted,
    'to move, import or forget': other,
  };
  const parts = Object.entries(counts).flatMap(([word, count]) => (count > 0 ? [`${count} ${word}`] : []));
  const drift = summary.drift.length > 0 ? `; ${plural(summary.drift.length, 'resource')} changed outside Terraform` : '';
  io.out(`${out}: ${parts.join(', ') || 'nothing to do'}, ${summary.unchanged} unchanged${drift}\n`);
}

function read(cwd: string, plan: string): string {
  try {
    return readFileSync(resolve(cwd, plan), 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw failure({
      field: plan,
      rule: 'plan/missing',
      message: `cannot be read: ${error.code}`,
      hint: 'write it with tofu show -json plan.cache > plan.json',
    });
  }
}
