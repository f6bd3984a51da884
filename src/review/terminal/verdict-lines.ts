import type { Review } from '../model/review';
import type { Verdict } from '../model/verdict';
import { summary } from '../words/summary';
import { VERDICT_WORDS } from '../words/verdict-words';
import type { Paint, Style } from './paint';

const STYLES: Readonly<Record<Verdict, Style>> = {
  'no-change': 'dim',
  safe: ['bold', 'green'],
  restarts: ['bold', 'yellow'],
  'data-loss': ['bold', 'red'],
  blocked: ['bold', 'inverse', 'red'],
};

/** The project, the verdict and one sentence; with what it was compared. */
export function verdictLines(review: Review, comparedWith: string | undefined, paint: Paint): string[] {
  const { slug } = review.inventory.project;
  const against = comparedWith ? paint('dim', ` (compared with ${comparedWith})`) : '';
  return [
    `${paint('bold', slug)}: ${paint(STYLES[review.verdict], VERDICT_WORDS[review.verdict].title)}${against}`,
    summary(review),
  ];
}
