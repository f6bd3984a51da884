#!/usr/bin/env node
import * as module from 'node:module';
import { run } from './run';

// Node 22 and later keep the compiled bundle between runs, which halves the time until it starts to work.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

const io = {
  cwd: process.cwd(),
  colour: process.stderr.isTTY && !process.env['NO_COLOR'],
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
};

// The exit code is set and not forced, so that everything written reaches a pipe.
void run(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
