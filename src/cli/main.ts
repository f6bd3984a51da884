#!/usr/bin/env node
import { run } from './run';

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
