#!/usr/bin/env node
import * as module from 'node:module';
import { setFlagsFromString } from 'node:v8';
import type { Io } from './io';
import { readStdin } from './read-stdin';
import { run } from './run';

// A command is over before optimised code has paid for its compilation: in Node 20, optimise only what runs eight times
// longer than usual. Later versions decide better and do not know the flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');

// Node 22 and later keep the compiled bundle between runs, which halves the time until it starts to work.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

const io: Io = {
  cwd: process.cwd(),
  colour: process.stderr.isTTY && !process.env['NO_COLOR'],
  outColour: process.stdout.isTTY && !process.env['NO_COLOR'],
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  stdin: () => readStdin(process.stdin),
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

// The exit code is set and not forced, so that everything written reaches a pipe.
void run(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
