import { isChanged } from '../graph/is-changed';
import type { LayerChanges } from '../model/layer-changes';
import type { Review } from '../model/review';
import { planCounts } from '../words/plan-counts';
import { plural } from '../words/plural';
import { codeSpan } from './markdown/code-span';
import { type Column, table } from './markdown/table';

/** More layers are counted, not listed. */
const MOST = 40;

type Count = 'created' | 'changed' | 'replaced' | 'deleted' | 'unchanged';

interface Row extends Partial<Readonly<Record<Count, number>>> {
  readonly title: string;
}

const TITLES: Readonly<Record<Count, string>> = {
  created: 'Created',
  changed: 'Changed',
  replaced: 'Replaced',
  deleted: 'Deleted',
  unchanged: 'Unchanged',
};

/** How many resources and objects are created, changed and deleted, for Terraform and for each layer in which anything is. */
export function countsTable(review: Review): string {
  const rows = [...terraform(review), ...layers(review.layers)];
  const used = (Object.keys(TITLES) as Count[]).filter((count) => rows.some((row) => row[count]));
  const columns: Column[] = [{ title: 'Where' }, ...used.map((count) => ({ title: TITLES[count], align: 'right' }) as const)];
  const text = table(
    columns,
    rows.map((row) => [row.title, ...used.map((count) => cell(count, row[count]))]),
  );
  return review.plan
    ? text
    : `${text}\n\nNo Terraform plan was made: what happens to servers, network and identity is not known.`;
}

function terraform({ plan }: Review): Row[] {
  if (!plan) return [];
  const { other, ...counts } = planCounts(plan);
  const title = other > 0 ? `Terraform (${other} moved, imported or forgotten)` : 'Terraform';
  return [{ title, ...counts, unchanged: plan.unchanged }];
}

function layers(all: readonly LayerChanges[]): Row[] {
  const changed = all.filter(isChanged);
  const rest = [...all.filter((layer) => !isChanged(layer)), ...changed.slice(MOST)];
  const sum = (count: Exclude<Count, 'replaced'>) => rest.reduce((total, layer) => total + layer[count], 0);
  const others = {
    title: `${plural(rest.length, 'other')}${changed.length > MOST ? '' : ' as before'}`,
    ...{ created: sum('created'), changed: sum('changed'), deleted: sum('deleted'), unchanged: sum('unchanged') },
  };
  const rows = changed.slice(0, MOST).map(({ kustomization, ...counts }) => ({ title: codeSpan(kustomization), ...counts }));
  return rest.length > 0 ? [...rows, others] : rows;
}

/** What is not there is empty, so that the eye finds the rest; what is lost stands out. */
function cell(count: Count, value = 0): string {
  if (value === 0) return '';
  return count === 'deleted' || count === 'replaced' ? `**${value}**` : String(value);
}
