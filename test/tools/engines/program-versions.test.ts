import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../../src/catalog/charts';
import { TERRAFORM_PROVIDERS } from '../../../src/catalog/terraform-providers';
import { AMTOOL } from '../../../tools/engines/programs/amtool';
import { PROMTOOL } from '../../../tools/engines/programs/promtool';
import { TERRAFORM_PLUGINS } from '../../../tools/engines/programs/terraform-plugins';

const images = CHARTS.kubePrometheusStack.images.join(' ');

describe('an engine is of the version that will run:', () => {
  it.each(Object.entries(TERRAFORM_PROVIDERS).filter(([name]) => name !== 'azuread'))('plugin %s', (name, { version }) => {
    expect(TERRAFORM_PLUGINS.find((plugin) => plugin.name === name)?.program.version).toBe(version);
  });

  it('promtool, whose Go module counts in its own way', () => {
    const [, major = '', minor = '', patch = ''] = /prometheus\/prometheus:v(\d+)\.(\d+)\.(\d+)/.exec(images) ?? [];
    expect(PROMTOOL.version).toBe(`0.${major}${minor.padStart(2, '0')}.${patch}`);
  });

  it('amtool', () => {
    expect(images).toContain(`prometheus/alertmanager:v${AMTOOL.version}`);
  });
});
