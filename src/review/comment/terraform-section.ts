import type { PlanAction, PlannedChange, PlanSummary } from '../model/plan-summary';
import type { Review } from '../model/review';
import { formatValue } from '../words/format-value';
import { planCounts } from '../words/plan-counts';
import { plural } from '../words/plural';
import { codeSpan } from './markdown/code-span';
import { escapeText } from './markdown/escape-text';
import type { Block, Section } from './section';

/** Terraform's own signs; the first character decides the colour of the line. */
const SIGNS: Readonly<Record<PlanAction, string>> = {
  create: '+',
  update: '~',
  replace: '-/+',
  delete: '-',
  read: '<=',
  forget: '.',
  import: '&',
  move: '>',
};

/** Fields of one resource beyond that are counted. */
const MOST_FIELDS = 30;

/** What Terraform does, resource by resource; values are as the summary of the plan has masked them. */
export function terraformSection({ plan }: Review): Section | undefined {
  if (!plan) return undefined;
  const changes = plan.changes.filter(({ action }) => action !== 'read');
  if (changes.length + plan.drift.length === 0) return undefined;
  return {
    summary: `<b>Terraform</b>: ${counts(plan)}`,
    blocks: [...block('', changes), ...block('Changed outside Terraform since the last apply:', plan.drift)],
    ...(plan.outputs.length > 0 && {
      note: `Outputs that change: ${plan.outputs.slice(0, MOST_FIELDS).map(codeSpan).join(', ')}.`,
    }),
  };
}

function counts(plan: PlanSummary): string {
  const { other, ...main } = planCounts(plan);
  const parts = Object.entries({ ...main, 'moved, imported or forgotten': other }).flatMap(([word, count]) =>
    count > 0 ? [`${count} ${word}`] : [],
  );
  return [...parts, ...(plan.drift.length > 0 ? [`${plural(plan.drift.length, 'resource')} drifted`] : [])].join(', ');
}

/** Created resources are named only, together; every other one is a block of its own. */
function block(title: string, changes: readonly PlannedChange[]): Block[] {
  const created = changes.filter(({ action }) => action === 'create');
  const others = changes.filter(({ action }) => action !== 'create');
  return [
    ...(created.length > 0
      ? [{ title: title || `${plural(created.length, 'resource')} to create:`, lines: created.map(heading) }]
      : []),
    ...others.map((change) => ({
      title: [title, `${codeSpan(change.address)} ${words(change)}`].filter(Boolean).join(' '),
      lines: [heading(change), ...fields(change)],
      first: change.action === 'delete' || change.action === 'replace',
    })),
  ];
}

function words({ action, reason, movedFrom }: PlannedChange): string {
  const done: Readonly<Record<PlanAction, string>> = {
    create: 'is created',
    update: 'changes',
    replace: '**is replaced**',
    delete: '**is deleted**',
    read: 'is read',
    forget: 'is forgotten, and stays',
    import: 'is imported',
    move: 'moves',
  };
  return `${done[action]}${movedFrom ? ` from ${codeSpan(movedFrom)}` : ''}${reason ? `: ${escapeText(reason)}` : ''}`;
}

function heading({ action, address }: PlannedChange): string {
  return `${SIGNS[action]} ${address}`;
}

function fields({ fields: all }: PlannedChange): string[] {
  const lines = all
    .slice(0, MOST_FIELDS)
    .flatMap(({ path, before, after, type }) => [
      ...(type === 'added' ? [] : [`-     ${path}: ${formatValue(before)}`]),
      ...(type === 'removed' ? [] : [`+     ${path}: ${formatValue(after)}`]),
    ]);
  const more = all.length - MOST_FIELDS;
  return more > 0 ? [...lines, `      and ${more} more`] : lines;
}
