import type { Review } from '../model/review';
import type { ReviewContext } from '../model/review-context';
import { plural } from '../words/plural';
import { summary } from '../words/summary';
import { VERDICT_WORDS } from '../words/verdict-words';
import { codeSpan } from './markdown/code-span';
import { escapeText } from './markdown/escape-text';

/** The environment, the verdict and one sentence; one line in all where nothing changes. */
export function verdictLine(review: Review, context: ReviewContext): string {
  const { symbol, title } = VERDICT_WORDS[review.verdict];
  const { baseDomain } = review.inventory.project;
  const words = escapeText(summary(review));
  if (review.verdict === 'no-change') {
    const noise = review.objects.filter(({ noise }) => noise).length;
    const but = noise > 0 ? ` ${plural(noise, 'object differs', 'objects differ')} in checksums and chart labels only.` : '';
    return `${symbol} **${escapeText(baseDomain)}: ${title}.** ${words}${but}${rendered(context)}`;
  }
  return [`### ${symbol} ${escapeText(baseDomain)}: ${title}`, words, unreleased(context)].filter(Boolean).join('\n\n');
}

function rendered({ sourceSha }: ReviewContext): string {
  return sourceSha ? ` Rendered from ${codeSpan(sourceSha.slice(0, 8))}.` : '';
}

function unreleased({ unreleasedCommits = 0, deployedSha }: ReviewContext): string {
  if (unreleasedCommits === 0) return '';
  const since = deployedSha ? ` (deployed is ${codeSpan(deployedSha.slice(0, 8))})` : '';
  return `Includes ${plural(unreleasedCommits, 'commit')} of the target branch that ${unreleasedCommits === 1 ? 'is' : 'are'} not deployed yet${since}.`;
}
