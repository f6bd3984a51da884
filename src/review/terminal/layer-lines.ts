import type { Review } from '../model/review';
import { planCounts } from '../words/plan-counts';
import { plural } from '../words/plural';
import { columns } from './columns';
import type { Paint } from './paint';

const HEAD = ['', 'created', 'changed', 'deleted', 'unchanged'];

/** How much changes in Terraform and in each layer that changes. */
export function layerLines({ layers, plan }: Review, paint: Paint): string[] {
  const counts = plan && planCounts(plan);
  const terraform = counts
    ? [['Terraform', counts.created + counts.replaced, counts.changed, counts.deleted + counts.replaced, plan.unchanged]]
    : [];
  const changed = layers.filter(({ created, changed, deleted }) => created + changed + deleted > 0);
  const rows = [
    ...terraform,
    ...changed.map((layer) => [layer.kustomization, layer.created, layer.changed, layer.deleted, layer.unchanged]),
  ];
  if (rows.length === 0) return [];
  const [head = '', ...lines] = columns(
    [HEAD, ...rows.map((row) => row.map((cell) => (cell === 0 ? '·' : String(cell))))],
    [1, 2, 3, 4],
  );
  const rest = layers.length - changed.length;
  const more = rest > 0 ? [paint('dim', `${plural(rest, 'layer')} unchanged`)] : [];
  return [paint('dim', head), ...lines, ...more];
}
