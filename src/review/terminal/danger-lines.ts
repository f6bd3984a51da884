import { printable } from '../../base/printable';
import type { Danger } from '../model/danger';
import { VERDICT_WORDS } from '../words/verdict-words';
import type { Paint, Style } from './paint';

const STYLES: Readonly<Record<Danger['verdict'], Style>> = {
  blocked: ['bold', 'red'],
  'data-loss': ['bold', 'red'],
  restarts: ['bold', 'yellow'],
};

/** Dangers as people read errors: what is wrong with what, and what to do about it. */
export function dangerLines(dangers: readonly Danger[], paint: Paint): string[] {
  return dangers.flatMap(({ rule, verdict, subject, message, hint }) => [
    `${paint(STYLES[verdict], VERDICT_WORDS[verdict].title)}  ${paint('bold', printable(subject))}  ${paint('dim', `[${rule}]`)}`,
    `  ${printable(message)}`,
    `  ${paint('dim', 'hint:')} ${printable(hint)}`,
  ]);
}
