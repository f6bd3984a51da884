import type { Review } from '../model/review';
import { formatDifference } from './format-difference';
import { formatEuros } from './format-euros';
import { planCounts } from './plan-counts';
import { plural } from './plural';

/** What a review says in one sentence, to be read when nothing else is. Plain text. */
export function summary(review: Review): string {
  if (review.verdict === 'no-change') return 'What would be deployed is deployed already.';
  return review.first ? firstDeployment(review) : change(review);
}

function firstDeployment({ inventory, plan }: Review): string {
  const { objects, layers, charts, images } = inventory;
  const parts = [
    `${plural(objects.length, 'object')} in ${plural(layers.length, 'layer')}`,
    plural(charts.length, 'chart'),
    plural(images.length, 'image'),
    ...(plan ? [`${plural(planCounts(plan).created, 'Terraform resource')} to create`] : []),
  ];
  return `First deployment, everything is new: ${parts.join(', ')}.`;
}

function change({ layers, rollout, plan, cost }: Review): string {
  const sum = (column: 'created' | 'changed' | 'deleted') => layers.reduce((total, layer) => total + layer[column], 0);
  const objects = counted({ created: sum('created'), changed: sum('changed'), deleted: sum('deleted') });
  const resources = plan ? counted({ ...planCounts(plan), other: 0 }) : '';
  const difference = cost?.before === undefined ? 0 : cost.after - cost.before;
  const parts = [
    objects && `objects: ${objects}`,
    resources && `Terraform: ${resources}`,
    rollout.restarts.length > 0 && `${plural(rollout.restarts.length, 'workload')} to restart`,
    Math.abs(difference) >= 0.005 && `${formatDifference(difference, formatEuros)} a month`,
  ].filter(Boolean);
  const text = parts.join('; ') || 'nothing in the objects themselves';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .flatMap(([word, count]) => (count > 0 ? [`${count} ${word}`] : []))
    .join(', ');
}
