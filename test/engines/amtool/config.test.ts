import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../../src/catalog/charts';
import { alertmanagerConfig } from '../../../src/constructs/monitoring/alertmanager/alertmanager-config';
import { programFile } from '../../../tools/engines/frame/cache';
import { count } from '../../../tools/engines/frame/counts';
import { AMTOOL } from '../../../tools/engines/programs/amtool';
import { amtool } from '../../constructs/monitoring/alertmanager/amtool';
import { ROUTE_CASES } from '../../constructs/monitoring/alertmanager/route-cases';
import { routeOf } from '../../constructs/monitoring/alertmanager/route-of';
import { VARIANTS } from '../../constructs/monitoring/alertmanager/variants';
import { EXAMPLES, renderExample } from '../support/examples';
import { CONFIG_FAULTS } from './config-faults';
import { renderedConfig } from './rendered-config';

const PROGRAM = programFile(AMTOOL);
const CONFIGS = Object.entries(VARIANTS).map(([name, alerting]) => [name, alertmanagerConfig(alerting)] as const);

function check(config: object): { readonly ok: boolean; readonly complaint: string } {
  const { ok, output, complaint } = amtool(config, ['check-config', 'FILE'], PROGRAM);
  return { ok, complaint: output + complaint };
}

describe('the amtool of the Alertmanager that runs', () => {
  it('is of the version that the chart installs', () => {
    const image = CHARTS.kubePrometheusStack.images.find((one) => one.includes('/prometheus/alertmanager:'));
    const [, version = ''] = /:v([\d.]+)/.exec(image ?? '') ?? [];
    expect(amtool({}, ['--version'], PROGRAM).output).toContain(`version ${version} `);
  });

  it.each(CONFIGS)('accepts the configuration for %s, receivers included', (_name, config) => {
    const { ok, complaint } = check(config);
    expect(ok, complaint).toBe(true);
    expect(complaint).toContain(`- ${config.receivers.length} receivers`);
    count('amtool', 'configurations accepted');
  });

  it.each(EXAMPLES)('accepts what the chart of the %s example is given', async (name) => {
    const { ok, complaint } = check(renderedConfig(await renderExample(name)));
    expect(ok, complaint).toBe(true);
    count('amtool', 'configurations accepted');
  });

  it.each(ROUTE_CASES)('sends, with %s, %j to %j', (variant, labels, receivers) => {
    expect(routeOf(alertmanagerConfig(VARIANTS[variant]), labels, PROGRAM)).toEqual(receivers);
    count('amtool', 'alerts routed');
  });
});

describe('amtool refuses', () => {
  it.each(CONFIG_FAULTS)('%s', (_what, change, names) => {
    const { ok, complaint } = check(change(alertmanagerConfig(VARIANTS.everything)));
    expect(ok).toBe(false);
    for (const name of names) expect(complaint).toMatch(name);
    count('amtool', 'planted faults caught');
  });
});
