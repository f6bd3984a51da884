import type { Review } from '../model/review';
import { dangerLines } from './danger-lines';
import { layerLines } from './layer-lines';
import { objectLines } from './object-lines';
import { paintFor } from './paint';
import { policyLines } from './policy-lines';
import { rolloutLines } from './rollout-lines';
import { terraformLines } from './terraform-lines';
import { verdictLines } from './verdict-lines';

/** How a review is shown on a terminal. */
export interface TerminalFormat {
  /** @default false */
  readonly colour?: boolean;
  /** What the render was compared with, for example `origin/deploy/example (1a2b3c4)`. */
  readonly comparedWith?: string;
}

/**
 * A review as text for a terminal: the verdict first, dangers only where there are any, counts, what rolls out, then what
 * changes in Terraform and in every object. One line where nothing changes.
 */
export function formatTerminal(review: Review, { colour = false, comparedWith }: TerminalFormat = {}): string {
  const paint = paintFor(colour);
  const head = verdictLines(review, comparedWith, paint);
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['dangers', dangerLines(review.dangers, paint)],
    ['changes', layerLines(review, paint)],
    ['rolls out', rolloutLines(review)],
    ['terraform', terraformLines(review.plan, paint)],
    ['objects', objectLines(review, paint)],
    ['policy', policyLines(review.policy, paint)],
  ];
  const body =
    review.verdict === 'no-change'
      ? []
      : sections
          .filter(([, lines]) => lines.length > 0)
          .map(([title, lines]) => [paint('underline', title), ...lines.map((line) => (line ? `  ${line}` : ''))].join('\n'));
  return `${[head.join('\n'), ...body].join('\n\n')}\n`;
}
