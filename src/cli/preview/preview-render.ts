import { join, resolve } from 'node:path';
import { formatComment } from '../../review/comment/format-comment';
import { makeReview } from '../../review/make-review';
import { applyPolicy } from '../../review/policy/apply-policy';
import { readPlanSummary } from '../../review/read-plan-summary';
import { readTree } from '../../review/read-tree';
import { renderReport } from '../../review/report/render-report';
import { slugOfRender } from '../deploy/slug-of-render';
import type { Io } from '../io';
import { writeReport } from '../write-report';
import { deployedBase } from './deployed-base';
import { jobContext } from './job-context';
import { postPreview } from './post-preview';
import { whyNotPosted } from './why-not-posted';

/** What `blue preview` is told. */
export interface PreviewOptions {
  readonly dist: string;
  /** Commit or folder to compare with; the deploy branch by default. */
  readonly base?: string;
  /** File with the summary of a plan. */
  readonly plan?: string;
  readonly out: string;
  readonly remote: string;
}

/**
 * Reviews a render against what is deployed, writes that down, and shows it in the merge request.
 *
 * @throws ProjectError when there is no render, and when Git or GitLab fail.
 */
export async function previewRender(io: Io, options: PreviewOptions): Promise<void> {
  const { out, remote } = options;
  const head = readTree(resolve(io.cwd, options.dist));
  const slug = slugOfRender(head, options.dist);
  const base = await deployedBase(io, { base: options.base, remote, slug });
  const plan = options.plan === undefined ? undefined : readPlanSummary(resolve(io.cwd, options.plan), options.plan);
  const review = makeReview({ base: base.tree, head, plan, policy: applyPolicy(head) });
  const context = await jobContext(io, { out, remote, deployedSha: base.sourceCommit });
  const comment = formatComment(review, context);

  writeReport(resolve(io.cwd, out, 'comment.md'), comment);
  writeReport(resolve(io.cwd, out, 'review.json'), `${JSON.stringify(review, null, 2)}\n`);
  writeReport(resolve(io.cwd, out, 'report.html'), await renderReport(review, context));
  io.out(`${slug}: ${review.verdict}; see ${join(out, 'report.html')}\n`);

  const reason = whyNotPosted(io.env);
  const mergeRequest = io.env['CI_MERGE_REQUEST_IID'];
  if (reason || !mergeRequest) io.err(`no comment was posted: ${reason}; it is in ${join(out, 'comment.md')}\n`);
  else io.out(`comment on !${mergeRequest}: ${await postPreview(io, { mergeRequest, review, context, comment })}\n`);
}
