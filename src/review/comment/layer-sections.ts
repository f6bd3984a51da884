import type { ObjectChange } from '../model/object-change';
import type { Review } from '../model/review';
import { diffSize } from '../words/diff-size';
import { kustomizationOf } from '../words/kustomization-of';
import { objectName } from '../words/object-name';
import { plural } from '../words/plural';
import { codeSpan } from './markdown/code-span';
import { escapeHtml } from './markdown/escape-html';
import type { Block, Section } from './section';

const DONE: Readonly<Record<ObjectChange['type'], string>> = {
  created: 'is created',
  changed: 'changes',
  deleted: '**is deleted**',
};

/** The objects that change, a section for each layer. Not for a first deployment, where they would be all of them. */
export function layerSections(review: Review): Section[] {
  if (review.first) return [];
  const subjects = new Set(review.dangers.map(({ subject }) => subject));
  const byLayer = new Map<string, ObjectChange[]>();
  for (const change of review.objects.filter(({ noise }) => !noise)) {
    const layer = kustomizationOf(change, review);
    byLayer.set(layer, [...(byLayer.get(layer) ?? []), change]);
  }
  return [...byLayer].map(([layer, changes]) => ({
    summary: `${escapeHtml(layer)}: ${plural(changes.length, 'object')}`,
    blocks: changes.map((change) => block(change, subjects)),
  }));
}

function block(change: ObjectChange, subjects: ReadonlySet<string>): Block {
  const { type, id, movedFrom, formerName, diff } = change;
  const name = objectName(id);
  const moved = movedFrom === undefined ? '' : `, moved from ${codeSpan(movedFrom)}`;
  const replaced = formerName === undefined ? '' : `, replaces ${codeSpan(formerName)}`;
  const { added, removed } = diffSize(diff);
  const counts = [added > 0 && `+${added}`, removed > 0 && `−${removed}`].filter(Boolean).join(' ');
  const size = type === 'changed' && counts ? ` (${counts} lines)` : '';
  // Of what is deleted nothing is left to read.
  const lines = type === 'deleted' || diff === '' ? [] : diff.replace(/\n$/, '').split('\n');
  return { title: `${codeSpan(name)} ${DONE[type]}${moved}${replaced}${size}`, lines, first: subjects.has(name) };
}
