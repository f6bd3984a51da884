import { describe, expect, it } from 'vitest';
import { toYaml } from '../../src/project/to-yaml';
import { renderServices } from '../support/render-services';
import { LIVE_SERVICE_FIELDS } from './live-service-fields';
import { THESIS_SERVICES } from './thesis-fields';

function render(project: Record<string, unknown>): Map<string, string> {
  return new Map(
    renderServices(project).map((manifest) => [`${manifest.kind.toLowerCase()}-${manifest.metadata.name}`, toYaml(manifest)]),
  );
}

const before = render({});

describe('every field of table B.6', () => {
  it.each(LIVE_SERVICE_FIELDS)('%s changes what it says', (_field, change, expected, text) => {
    const after = render(change);
    const names = new Set([...before.keys(), ...after.keys()]);
    const changed = [...names].filter((name) => before.get(name) !== after.get(name) && expected.test(name));
    expect(changed).not.toEqual([]);
    if (text) expect(changed.some((name) => after.get(name)?.includes(text) && !before.get(name)?.includes(text))).toBe(true);
  });

  it.each(THESIS_SERVICES)('is among them: $service', ({ service, enabled, options }) => {
    const fields = [...(enabled === 'always' ? [] : ['enabled']), 'env', 'tagRef', ...Object.keys(options)];
    const live = LIVE_SERVICE_FIELDS.map(([field]) => field);
    expect(live).toEqual(expect.arrayContaining(fields.map((field) => `m2mgate.${service}.${field}`)));
    expect(live.some((field) => field.startsWith(`m2mgate.${service}.resources.`))).toBe(true);
  });
});
