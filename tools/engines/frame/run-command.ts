import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { RunCommand } from './program';

/** How much of a log a message shows. */
const LAST_LINES = 12;

/** Runs commands one after the other with one log file for all of them. */
export function loggedCommands(log: string, folder: string): RunCommand {
  return async (command, args, { cwd = folder, env = {} } = {}) => {
    const output = openSync(log, 'a');
    try {
      writeSync(output, `$ ${command} ${args.join(' ')}\n`);
      await run(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', output, output] });
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${lastLines(log)}`);
    } finally {
      closeSync(output);
    }
  };
}

function run(command: string, args: readonly string[], options: Parameters<typeof spawn>[2]): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(command, [...args], options)
      .on('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ENOENT' ? new Error(`${command} is not on PATH`) : error),
      )
      .on('exit', (code, signal) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code ?? signal}`))));
  });
}

function lastLines(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n');
}
