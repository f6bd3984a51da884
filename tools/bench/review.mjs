// How long a merge request waits for its review: CPU of the comparison, of the policy, of the comment and of the page.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { parseTree } = require('../../lib/review/parse-tree.js');
const { readTree } = require('../../lib/review/read-tree.js');
const { makeReview } = require('../../lib/review/make-review.js');
const { applyPolicy } = require('../../lib/review/policy/apply-policy.js');
const { formatComment } = require('../../lib/review/comment/format-comment.js');
const { renderReport } = require('../../lib/review/report/render-report.js');

const base = readTree(join(import.meta.dirname, '../../dist/minimal'));
const changed = {
  ...base,
  objects: base.objects.map((object) => ({ ...object, manifest: { ...object.manifest, x: { y: 1 } } })),
};
const context = { blueVersion: '0.0.0', baseName: 'a', headName: 'b' };
const review = makeReview({ base, head: changed, policy: applyPolicy(changed) });

const lines = (seed) => Array.from({ length: 9000 }, (_, line) => `line ${line} ${(line * seed) % 9973} ${'x'.repeat(100)}`);
const megabyte = (seed) => {
  const manifest = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a', namespace: 'a' },
    data: { a: lines(seed).join('\n') },
  };
  const { objects } = parseTree(new Map([['cluster/service/a/configmap-a.yaml', JSON.stringify(manifest)]]));
  return { ...base, objects: [...base.objects, ...objects] };
};
const [before, after] = [megabyte(7), megabyte(13)];

const milliseconds = {};
for (const [what, work] of Object.entries({
  same: () => makeReview({ base, head: base }),
  changed: () => makeReview({ base, head: changed }),
  megabyte: () => makeReview({ base: before, head: after }),
  policy: () => applyPolicy(base),
  comment: () => formatComment(review, context),
  page: () => renderReport(review, context),
})) {
  const times = [];
  for (let run = 0; run < 5; run++) {
    const started = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
  }
  milliseconds[what] = Math.min(...times);
}
console.log(JSON.stringify(milliseconds));
