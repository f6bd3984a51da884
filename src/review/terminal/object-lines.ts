import { printable } from '../../base/printable';
import type { ObjectChange } from '../model/object-change';
import type { Review } from '../model/review';
import { kustomizationOf } from '../words/kustomization-of';
import { objectName } from '../words/object-name';
import { plural } from '../words/plural';
import { fieldLines } from './field-lines';
import type { Paint } from './paint';

/** The objects that change, layer by layer, each with its fields. A first deployment is told by its counts only. */
export function objectLines(review: Review, paint: Paint): string[] {
  if (review.first) return [];
  const byLayer = new Map<string, string[]>();
  for (const change of review.objects.filter(({ noise }) => !noise)) {
    const layer = kustomizationOf(change, review);
    byLayer.set(layer, [...(byLayer.get(layer) ?? [paint('bold', layer)]), ...lines(change, paint)]);
  }
  const noise = review.objects.filter((change) => change.noise).length;
  const left = noise > 0 ? [[paint('dim', `${plural(noise, 'object')} left out: only checksums and chart labels differ`)]] : [];
  return [...byLayer.values(), ...left].flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

function lines(change: ObjectChange, paint: Paint): string[] {
  const { type, id, movedFrom, formerName, kept, fields } = change;
  const name = printable(objectName(id));
  if (type === 'created') return [`  ${paint('green', '+')} ${name}`];
  if (type === 'deleted') return [`  ${paint('red', '-')} ${name}${kept ? paint('dim', '  (stays in the cluster)') : ''}`];
  const words = [movedFrom && `moved from ${movedFrom}`, formerName && `replaces ${formerName}`].filter(Boolean);
  const why = words.length > 0 ? paint('dim', `  (${printable(words.join('; '))})`) : '';
  return [`  ${paint('yellow', '~')} ${name}${why}`, ...fieldLines(fields, paint).map((line) => `      ${line}`)];
}
