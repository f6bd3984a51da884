import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { Hopeless } from './hopeless';

export interface BackgroundProcessProps {
  readonly command: string;
  readonly args: readonly string[];
  /** File that takes what the program says. */
  readonly log: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A program that runs beside the tests until it is stopped, and dies with them. */
export class BackgroundProcess {
  private readonly child: ChildProcess;
  private failure?: Error;
  private readonly onExit = () => this.child.kill('SIGKILL');

  constructor(private readonly props: BackgroundProcessProps) {
    const output = openSync(props.log, 'a');
    this.child = spawn(props.command, [...props.args], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...props.env },
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    this.child.on('error', (error) => {
      this.failure = error;
    });
    process.on('exit', this.onExit);
  }

  /** @throws Hopeless with the end of the log when the program has ended by itself. */
  assertRunning(): void {
    if (this.failure) throw new Hopeless(this.failure.message);
    if (this.child.exitCode === null && this.child.signalCode === null) return;
    const end = this.child.exitCode ?? this.child.signalCode;
    throw new Hopeless(`${this.props.command} has ended with ${end}:\n${this.log().slice(-3000)}`);
  }

  log(): string {
    return readFileSync(this.props.log, 'utf8');
  }

  async stop(): Promise<void> {
    process.off('exit', this.onExit);
    if (this.failure || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const patience = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
    await exit;
    clearTimeout(patience);
  }
}
