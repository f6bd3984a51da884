// Measures the speed budgets and prints them as ratios, with the stock way beside them.
//
//   node tools/bench/bench.mjs [--pairs N]
//
// Ends with 1 when a budget that must hold does not.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customerRepository } from './customer-repository.mjs';
import { memory, ratio } from './measure.mjs';

const root = join(import.meta.dirname, '../..');
const pairs = Number(process.argv[process.argv.indexOf('--pairs') + 1]) || 9;
const folder = mkdtempSync(join(tmpdir(), 'blue-bench-'));
const out = join(folder, 'out');
const customer = join(folder, 'customer');
const cli = join(root, 'lib/cli/main.js');
const nothing = 'node -e 0';
const clean = () => rmSync(out, { recursive: true, force: true });
const jsonOf = (...args) => JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
const json = (script, ...args) => jsonOf(join(import.meta.dirname, script), ...args);
const budgets = [];
const budget = (id, what, value, must, { unit = '', stretch, stock = '' } = {}) =>
  budgets.push({ id, what, value, must, unit, stretch, stock });
const round = (value) => Math.round(value * 10) / 10;

function entry() {
  const synth = `node ${cli} synth ${customer}/project.js --out ${out}`;
  const stock = `node ${join(import.meta.dirname, 'stock.mjs')} ${out}`;
  const ours = ratio(synth, nothing, { pairs, prepare: clean });
  const theirs = ratio(stock, nothing, { pairs: Math.ceil(pairs / 2), prepare: clean });
  clean();
  budget('P1', 'compiled entry to files, CPU / CPU of node -e 0', ours.ratio, 8, {
    stretch: 4,
    stock: `${round(theirs.ratio)} (cdk8s App.synth, cdktf App.synth)`,
  });
  const mebibytes = memory([cli, 'synth', join(customer, 'project.js'), '--out', out]);
  clean();
  budget('P1', 'peak memory', mebibytes, 120, {
    unit: ' MiB',
    stretch: 80,
    stock: `${round(memory([join(import.meta.dirname, 'stock.mjs'), out]))} MiB`,
  });
}

function task() {
  const { ratio: value } = ratio('npx projen synth', 'npx projen empty', { pairs: Math.ceil(pairs / 2), cwd: customer });
  budget('P2', 'npx projen synth with type-check / empty task', value, 3, { stretch: 1.5 });
}

function again() {
  const synth = () => jsonOf(cli, 'synth', join(customer, 'project.js'), '--out', out, '--json');
  clean();
  synth();
  budget('P3', 'files written by a second synth', synth().output.written, 0);
}

function fleet() {
  const hundred = json('fleet.mjs', '100');
  const start = json('fleet.mjs', '1');
  budget('P4', 'CPU of each further project', hundred.millisecondsPerProject, 60, { unit: ' ms', stretch: 30 });
  // V8 lets garbage lie for as long as nobody sets a limit; a project leaves 0.3 MiB behind, so that this one is far away.
  const limited = jsonOf('--max-old-space-size=192', join(import.meta.dirname, 'fleet.mjs'), '100');
  budget('P5', 'memory of 100 projects in one process', limited.mebibytes, 250, { unit: ' MiB', stretch: start.mebibytes * 1.5 });
  // Workers are recycled every 200 projects: cdktf keeps its tokens for as long as a process lives.
  const workers = Array.from({ length: 5 }, () => json('fleet.mjs', '200').mebibytes);
  budget('P5', 'memory of 1,000 projects in recycled workers', Math.max(...workers), 400, { unit: ' MiB' });
}

function growth() {
  const { objects, layers } = json('growth.mjs');
  budget('P6', 'time(2n) / time(n) in objects', objects, 2.3);
  budget('P6', 'time(2n) / time(n) in layers', layers, 2.3);
}

function schemas() {
  const runs = Array.from({ length: 5 }, () => json('schema-check.mjs'));
  const { objects, kinds } = runs[0];
  const milliseconds = runs.map((run) => run.milliseconds).sort((a, b) => a - b)[2];
  budget('P7', `schema check of ${objects} custom resources of ${kinds} kinds, cold`, milliseconds, 40, {
    unit: ' ms',
    stretch: 15,
  });
}

function bindings() {
  const files = readdirSync(join(root, 'src/imports/crds'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .map((file) => join(file.parentPath, file.name));
  const typescript = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const javascript = files.reduce((sum, file) => sum + statSync(file.replace('/src/', '/lib/').replace(/\.ts$/, '.js')).size, 0);
  budget('P8', 'src/imports of custom resources, TypeScript', typescript / 1000, 500, {
    unit: ' KB',
    stock: '7,710 KB (cdk8s import, 26 kinds)',
  });
  budget('P8', 'src/imports of custom resources, JavaScript', javascript / 1000, 20, { unit: ' KB', stock: '4,630 KB' });
}

/** What a merge request waits for. The figures are ours: the design has none. */
function review() {
  const runs = Array.from({ length: 3 }, () => json('review.mjs'));
  for (const [part, what, must] of [
    ['same', 'comparison of a render with itself', 10],
    ['changed', 'comparison where every object changes', 250],
    ['megabyte', 'comparison of a megabyte of text', 250],
    ['policy', 'policy', 100],
    ['comment', 'comment', 25],
    ['page', 'report page', 200],
  ]) {
    const milliseconds = runs.map((run) => run[part]).sort((a, b) => a - b)[1];
    budget('R', `review: ${what}`, milliseconds, must, { unit: ' ms' });
  }
}

try {
  customerRepository(customer, root);
  for (const measure of [entry, task, again, fleet, growth, schemas, bindings, review]) measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

let missed = 0;
for (const { id, what, value, must, unit, stretch, stock } of budgets) {
  const verdict = value <= must ? (stretch !== undefined && value <= stretch ? 'stretch' : 'ok') : 'MISSED';
  if (verdict === 'MISSED') missed++;
  const limits = `must ${must}${unit}${stretch === undefined ? '' : `, stretch ${round(stretch)}${unit}`}`;
  console.log(
    `${id.padEnd(2)}  ${verdict.padEnd(7)}  ${`${round(value)}${unit}`.padStart(10)}  ${what} (${limits})${stock && `; stock ${stock}`}`,
  );
}
process.exitCode = missed > 0 ? 1 : 0;
