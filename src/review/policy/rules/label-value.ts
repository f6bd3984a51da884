import { checkLabelKey, checkLabelValue } from '../../../base/kubernetes-label';
import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { Resource } from '../resource';

/** The API server accepts what is rendered. */
export const labelValue = defineRule<Resource>({
  id: 'label/value',
  severity: 'error',
  title: 'Labels are labels',
  why: 'Keys and values of labels are limited to 63 characters of letters, digits, dots, dashes and underscores. The API server refuses anything else, and the whole layer with it.',
  hint: 'shorten it, or use an annotation, which may hold any text',
  subjects: (input) => input.resources,
  inspect: ({ manifest }) => labelsOf(manifest).flatMap((labels) => labels.fields.flatMap(label)),
});

function labelsOf(manifest: Cursor): Cursor[] {
  const spec = manifest.at('spec');
  return [
    manifest.at('metadata', 'labels'),
    spec.at('template', 'metadata', 'labels'),
    spec.at('jobTemplate', 'spec', 'template', 'metadata', 'labels'),
    spec.at('commonMetadata', 'labels'),
    spec.at('selector', 'matchLabels'),
    spec.at('podSelector', 'matchLabels'),
  ];
}

function label(at: Cursor) {
  const key = String(at.key);
  return [
    ...(checkLabelKey(key) ? [{ at, message: `has a label with the key ${key}, which is none` }] : []),
    ...(typeof at.value !== 'string'
      ? [{ at, message: `has a label ${key} that is not a text`, hint: 'put the value in quotes' }]
      : []),
    ...(checkLabelValue(at.text ?? '') ? [{ at, message: `has a label ${key} with the value ${at.text}, which is none` }] : []),
  ];
}
