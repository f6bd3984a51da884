import type { Review } from '../model/review';
import type { ReviewContext } from '../model/review-context';
import { capacityLine } from './capacity-line';
import { costLine } from './cost-line';
import { countsTable } from './counts-table';
import { dangerBox } from './danger-box';
import { fitSections } from './fit-sections';
import { footer } from './footer';
import { layerDiagram } from './layer-diagram';
import { layerSections } from './layer-sections';
import { noiseLine } from './noise-line';
import { formatNoteMarker } from './note-marker';
import { policySection } from './policy-section';
import { rolloutSection } from './rollout-section';
import { terraformSection } from './terraform-section';
import { verdictLine } from './verdict-line';

/** Characters that a note should not be longer than: GitLab grows slow long before its limit of 1,000,000. */
const TARGET = 95_000;

/**
 * A review as a note on a merge request, in GitLab Markdown.
 *
 * It begins with a hidden marker ({@link formatNoteMarker}), then says the worst first. Where nothing changes it is one
 * line. What does not fit is named, with the report page as the place to read it.
 */
export function formatComment(review: Review, context: ReviewContext): string {
  const { gitlabProjectId, slug } = review.inventory.project;
  const marker = formatNoteMarker({ gitlabProjectId, slug, ...context });
  if (isNothing(review)) return `${marker}\n${verdictLine(review, context)}\n`;

  const head = [
    `${marker}\n${verdictLine(review, context)}`,
    dangerBox(review),
    countsTable(review),
    rolloutSection(review),
    capacityLine(review),
    costLine(review),
    layerDiagram(review),
  ];
  const tail = [noiseLine(review), policySection(review), footer(context)];
  const room = TARGET - join([...head, ...tail]).length;
  return `${join([...head, ...fitSections([terraformSection(review), ...layerSections(review)], room, context), ...tail])}\n`;
}

/** A line is enough when there is nothing to see: also no finding that somebody has to look at. */
function isNothing({ verdict, dangers, policy }: Review): boolean {
  return verdict === 'no-change' && dangers.length === 0 && !policy?.findings.some(({ waiver }) => !waiver);
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
