import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlertmanagerConfiguration } from '../../../../src/constructs/monitoring/alertmanager/alertmanager-configuration';

/** Whether amtool is on PATH. */
export const HAS_AMTOOL = spawnSync('amtool', ['--version'], { stdio: 'ignore' }).status === 0;

/** Whether it knows Teams workflows and addresses in files, as it does from 0.28 on. */
export const KNOWS_TEAMS =
  HAS_AMTOOL &&
  amtool(
    {
      route: { receiver: 'teams' },
      receivers: [{ name: 'teams', msteamsv2_configs: [{ webhook_url_file: '/teams-url' }] }],
    },
    ['check-config', 'FILE'],
  ).ok;

/** A configuration whose receivers are nothing but names: all that routes need, and what an old amtool understands. */
export function withoutIntegrations(config: AlertmanagerConfiguration): AlertmanagerConfiguration {
  return { ...config, receivers: config.receivers.map(({ name }) => ({ name })) };
}

/** Runs amtool on a configuration file; `FILE` in the arguments stands for its path. */
export function amtool(config: object, command: readonly string[]): { ok: boolean; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'blue-amtool-'));
  try {
    const file = join(folder, 'alertmanager.yml');
    // JSON is YAML.
    writeFileSync(file, JSON.stringify(config));
    const { status, stdout } = spawnSync(
      'amtool',
      command.map((argument) => argument.replace('FILE', file)),
      { encoding: 'utf8' },
    );
    return { ok: status === 0, output: stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
