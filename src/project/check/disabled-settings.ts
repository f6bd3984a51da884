import { type FieldPath, formatField } from '../../base/field-path';
import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** What is switched off is not rendered, so its settings do nothing; often the switch was meant for something else. */
export function disabledSettings({ props }: Resolved): Issue[] {
  return switchedOff(props, []).map(({ path, settings }) =>
    problem('settings/disabled', formatField(path), {
      message: `has settings that do nothing while enabled is false: ${settings.join(', ')}`,
      hint: 'remove the settings, or set enabled to true',
    }),
  );
}

interface SwitchedOff {
  readonly path: FieldPath;
  readonly settings: readonly string[];
}

function switchedOff(value: unknown, path: FieldPath): SwitchedOff[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const entries = Object.entries(value);
  const settings = entries.flatMap(([key, item]) => (key === 'enabled' || item === undefined ? [] : [key]));
  if ('enabled' in value && value.enabled === false) return settings.length > 0 ? [{ path, settings }] : [];
  return entries.flatMap(([key, item]) => switchedOff(item, [...path, key]));
}
