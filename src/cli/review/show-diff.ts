import { resolve } from 'node:path';
import { DOCS } from '../../catalog/docs';
import { makeReview } from '../../review/make-review';
import type { Review } from '../../review/model/review';
import { applyPolicy } from '../../review/policy/apply-policy';
import { readPlanSummary } from '../../review/read-plan-summary';
import { readTree } from '../../review/read-tree';
import { slugOfRender } from '../deploy/slug-of-render';
import type { Io } from '../io';
import { LIBRARY } from '../library';
import { writeReport } from '../write-report';
import { diffBase } from './diff-base';

/** What `blue diff` is told. */
export interface DiffOptions {
  /** Commit or folder to compare with; the deploy branch by default. */
  readonly base?: string;
  /** Folder with the render. */
  readonly head: string;
  /** File with the summary of a plan. */
  readonly plan?: string;
  readonly format: 'terminal' | 'json' | 'markdown' | 'html';
  /** File to write to; absent for standard output. */
  readonly out?: string;
  readonly remote: string;
}

/**
 * Reviews a render against what is deployed and shows that.
 *
 * @returns whether anything would change.
 * @throws ProjectError when there is no render, and when a base or a plan that was asked for is not there.
 */
export async function showDiff(io: Io, { base, head: folder, plan, format, out, remote }: DiffOptions): Promise<boolean> {
  const head = readTree(resolve(io.cwd, folder));
  const { tree, name } = await diffBase(io, { base, remote, slug: slugOfRender(head, folder) });
  const summary = plan === undefined ? undefined : readPlanSummary(resolve(io.cwd, plan), plan);
  const review = makeReview({ base: tree, head, plan: summary, policy: applyPolicy(head) });

  const colour = Boolean(io.outColour) && out === undefined;
  const text = await FORMATS[format](review, { comparedWith: name, colour });
  if (out === undefined) io.out(text);
  else {
    writeReport(resolve(io.cwd, out), text);
    io.out(`${review.inventory.project.slug}: ${review.verdict}; see ${out}\n`);
  }
  return review.verdict !== 'no-change';
}

interface Presentation {
  readonly comparedWith: string;
  readonly colour: boolean;
}

const CONTEXT = { blueVersion: LIBRARY.version, docsUrl: DOCS };

/** Each loads what it needs when it is asked for: the page alone takes longer than the review. */
const FORMATS: Readonly<Record<DiffOptions['format'], (review: Review, how: Presentation) => Promise<string>>> = {
  terminal: async (review, how) => (await import('../../review/terminal/format-terminal.js')).formatTerminal(review, how),
  json: async (review) => `${JSON.stringify(review, null, 2)}\n`,
  markdown: async (review) => (await import('../../review/comment/format-comment.js')).formatComment(review, CONTEXT),
  html: async (review) => await (await import('../../review/report/render-report.js')).renderReport(review, CONTEXT),
};
