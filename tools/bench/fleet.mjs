// Renders many different projects in one process and tells what each further one costs.
//
//   node tools/bench/fleet.mjs COUNT
import { createRequire } from 'node:module';

const { M2MGateProject, synthesize } = createRequire(import.meta.url)('../../lib/index.js');
const count = Number(process.argv[2]);
// Every real project has backups, which are more objects and more to work out.
const backup = { endpoint: 'https://nbg1.your-objectstorage.com', region: 'nbg1', bucket: 'customer-backup' };
const render = (number) =>
  synthesize(new M2MGateProject({ gitlabProjectId: number, baseDomain: `customer-${number}.m2mgate.cloud`, backup }));

render(1);
const before = process.cpuUsage();
for (let number = 2; number <= count; number++) render(number);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    millisecondsPerProject: (user + system) / 1000 / Math.max(1, count - 1),
    mebibytes: process.resourceUsage().maxRSS / 1024,
  }),
);
