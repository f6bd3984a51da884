import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { alertmanagerConfig } from '../../../../src/constructs/monitoring/alertmanager/alertmanager-config';
import { amtool } from './amtool';
import { ROUTE_CASES } from './route-cases';
import { routeOf } from './route-of';
import { VARIANTS } from './variants';
import { withoutIntegrations } from './without-integrations';

/**
 * Debian's package `prometheus-alertmanager` brings it, at a version that knows neither Teams workflows nor addresses in
 * files: receivers are checked by the engine of test/engines/amtool.
 */
const installed = spawnSync('amtool', ['--version'], { stdio: 'ignore' }).status === 0;
const variants = Object.entries(VARIANTS).map(([name, alerting]) => [name, alertmanagerConfig(alerting)] as const);

describe.skipIf(!installed)('amtool', () => {
  it.each(variants)('understands routes, times and inhibition with %s', (_name, config) => {
    expect(amtool(withoutIntegrations(config), ['check-config', 'FILE'])).toMatchObject({ ok: true });
  });

  it('refuses a configuration that is wrong', () => {
    const { receivers, ...config } = alertmanagerConfig(VARIANTS.teams);
    expect(amtool({ ...config, receivers: receivers.slice(0, 1) }, ['check-config', 'FILE'])).toMatchObject({ ok: false });
  });

  it.each(ROUTE_CASES)('sends, with %s, %j to %j', (variant, labels, receivers) => {
    expect(routeOf(withoutIntegrations(alertmanagerConfig(VARIANTS[variant])), labels)).toEqual(receivers);
  });
});
