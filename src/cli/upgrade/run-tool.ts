import { execFile } from 'node:child_process';
import { redact } from '../../base/redact';
import { failure } from '../failure';
import type { Io } from '../io';

/** Largest output of one command. */
const MAX_OUTPUT = 64 * 1024 * 1024;

/** Lines of its output that are shown of a command that fails: the reason stands at the end. */
const SHOWN = 20;

/**
 * Runs npm or what it has installed, and answers what it prints. It sees the environment of this command, with registry
 * and credentials as npm is set up.
 *
 * @throws ProjectError when it fails; people are shown the end of what it has said.
 */
export function runTool(
  { cwd, env, err }: Pick<Io, 'cwd' | 'env' | 'err'>,
  command: string,
  args: readonly string[],
): Promise<string> {
  return new Promise((resolve, reject) => {
    // In CI projen would install by `npm ci`, which refuses the manifest that is being changed.
    const options = { cwd, env: { ...process.env, ...env, CI: '' }, maxBuffer: MAX_OUTPUT };
    execFile(command, args, options, (error, stdout, stderr) => {
      if (!error) {
        resolve(stdout.trim());
        return;
      }
      const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-SHOWN).join('\n');
      err(`${redact(said || error.message)}\n\n`);
      reject(failure({ rule: 'upgrade/failed', message: `${[command, ...args].join(' ')} has failed; see what it says above` }));
    });
  });
}
