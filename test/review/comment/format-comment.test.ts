import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatComment } from '../../../src/review/comment/format-comment';
import { parseNoteMarker } from '../../../src/review/comment/note-marker';
import type { Review } from '../../../src/review/model/review';
import { hostileText } from './hostile-text';
import { activeText, markdownStructure } from './markdown-structure';
import { SAMPLE_CONTEXT, sampleChange, sampleInventory, sampleReview } from './sample-review';

const comment = (change: Partial<Review> = {}, context = {}) =>
  formatComment(sampleReview(change), { ...SAMPLE_CONTEXT, ...context });

const NOTHING: Partial<Review> = { verdict: 'no-change', dangers: [], objects: [], policy: undefined, plan: undefined };

describe('a comment', () => {
  it('says what matters first', () => {
    const marks = [
      '<!-- blue:570:example-m2mgate-cloud sha=4c1a',
      '### 🔴 example.m2mgate.cloud: data loss possible',
      'Objects: 1 created, 3 changed, 1 deleted; Terraform: 1 created, 1 replaced; 1 workload to restart; +€33.15 a month.',
      'Includes 2 commits of the target branch',
      '> [!caution] 2 things to look at',
      '| Where |',
      '**What rolls out**',
      '**Capacity**',
      '**Cost**: €65.13 a month (+€33.15)',
      '```mermaid',
      '<summary><b>Terraform</b>: 1 created, 1 replaced</summary>',
      '<summary><code>bootstrap-hub</code>: 1 object</summary>',
      '<summary><code>database</code>: 1 object</summary>',
      '<summary><code>service</code>: 2 objects</summary>',
      '1 object is left out: only checksums and chart labels differ.',
      '**Policy**',
      '<sub>[Report](',
      'This note is updated in place.',
    ];
    const places = marks.map((mark) => [mark, comment().indexOf(mark)] as const);
    expect(places.filter(([, place]) => place < 0)).toEqual([]);
    expect(places.map(([, place]) => place)).toEqual([...places.map(([, place]) => place)].sort((a, b) => a - b));
  });

  it('begins with a marker by which it is found again', () => {
    expect(parseNoteMarker(comment())).toEqual({
      gitlabProjectId: 570,
      slug: 'example-m2mgate-cloud',
      sourceSha: SAMPLE_CONTEXT.sourceSha,
      pipelineIid: 217,
    });
  });

  it('names the worst danger first, with what to do', () => {
    const box = comment()
      .split('\n')
      .filter((line) => line.startsWith('> '));
    expect(box).toEqual([
      '> [!caution] 2 things to look at: data loss possible',
      expect.stringMatching(
        /^> - \*\*data loss possible\*\*: `PersistentVolumeClaim mysql\/data` is deleted .* Keep it.* \(`volume\/deleted`\)$/,
      ),
      expect.stringMatching(/^> - \*\*restarts\*\*: `HelmRelease example-m2mgate-cloud\/loki`/),
    ]);
  });

  it('has no box where there is no danger', () => {
    expect(comment({ dangers: [], verdict: 'restarts' })).not.toContain('[!');
  });

  it('counts what changes, and sums up what does not', () => {
    const rows = comment()
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.slice(0, 6)).toEqual([
      '| Where | Created | Changed | Replaced | Deleted | Unchanged |',
      '| --- | --: | --: | --: | --: | --: |',
      '| Terraform | 1 |  | **1** |  | 80 |',
      '| `bootstrap-hub` |  | 1 |  |  | 12 |',
      '| `database` |  |  |  | **1** | 7 |',
      '| `service` | 1 | 2 |  |  | 60 |',
    ]);
    expect(rows[6]).toBe('| 4 others as before |  |  |  |  | 37 |');
  });

  it('says so when no plan was made', () => {
    expect(comment({ plan: undefined })).toContain('No Terraform plan was made');
    expect(comment()).not.toContain('No Terraform plan was made');
  });

  it('shows differences of objects, and of what is deleted only that it is', () => {
    expect(comment()).toContain(
      '`Deployment m2mgate/core-service` changes (+1 −1 lines)\n\n```diff\n@@ -5,3 +5,3 @@\n spec:\n-  replicas: 1\n+  replicas: 2\n```',
    );
    expect(comment()).toContain('`PersistentVolumeClaim mysql/data` **is deleted**\n\n</details>');
    expect(comment()).not.toContain('mad-service');
  });

  it('puts together what restarts for the same reason, and images that change in the same way', () => {
    const names = ['a', 'b', 'c'];
    const rollout = {
      ...sampleReview().rollout,
      restarts: names.map((name) => ({ workload: `Deployment m2mgate/${name}`, reason: 'image 1 → 2' })),
      images: [
        ...names.map((name) => ({ image: `registry.example.com/x/${name}`, before: '1', after: '2' })),
        { image: 'd', before: '1', after: '3' },
      ],
    };
    const text = comment({ rollout });
    expect(text).toContain(
      '3 workloads restart:\n\n- image 1 → 2: `Deployment m2mgate/a`, `Deployment m2mgate/b`, `Deployment m2mgate/c`\n',
    );
    expect(text).toContain('| 3 images | `a`, `b`, `c` | `1` | `2` |\n| image | `d` | `1` | `3` |');
  });

  it('tells objects that move, and objects that take the place of others', () => {
    const text = comment({ objects: [sampleChange('a', { movedFrom: 'auth' }), sampleChange('b', { formerName: 'b-1' })] });
    expect(text).toContain('`Deployment m2mgate/a` changes, moved from `auth`');
    expect(text).toContain('`Deployment m2mgate/b` changes, replaces `b-1`');
  });

  it('shows values of Terraform as they were masked', () => {
    expect(comment()).toContain('-     user_data: (sensitive)\n+     user_data: (sensitive)');
    expect(comment()).toContain(
      '`module.cluster.hcloud_server.agent["0"]` **is replaced**: an attribute cannot be changed in place',
    );
  });

  it('tells findings of the policy in the open, waived ones with their reason, and kept rules behind a click', () => {
    const [finding] = sampleReview().policy?.findings ?? [];
    const waived = { ...finding, waiver: { reason: 'until the vendor fixes it', until: '2027-01-31' } };
    const policy = { rules: sampleReview().policy?.rules ?? [], findings: [{ ...finding, severity: 'error' }, waived] };
    const text = comment({ policy } as Partial<Review>);
    expect(text).toContain('- ❌ `Deployment m2mgate/core-service` has no memory limit. Set resources.limits.memory.');
    expect(text).toContain(
      '- ☑️ `Deployment m2mgate/core-service` has no memory limit: waived until 2027-01-31, until the vendor fixes it',
    );
    expect(text).toContain('<summary><b>Policy</b>: 1 of 2 rules kept</summary>\n\n- ✅ Images are pinned (45 checked)');
  });

  it('knows its way without the addresses of a pipeline', () => {
    const text = formatComment(sampleReview(), { blueVersion: '1.4.0' });
    expect(text).toContain('<sub>Blue 1.4.0 · This note is updated in place.</sub>');
    expect(text).not.toContain('](');
  });
});

describe('nothing changes', () => {
  it('is one line below the marker', () => {
    expect(comment(NOTHING).split('\n')).toEqual([
      expect.stringContaining('<!-- blue:570:'),
      '⚪ **example.m2mgate.cloud: no change.** What would be deployed is deployed already. Rendered from `4c1a8be0`.',
      '',
    ]);
  });

  it('is still one line with noise, which is counted', () => {
    const text = comment({ ...NOTHING, objects: [sampleChange('a', { noise: true }), sampleChange('b', { noise: true })] });
    expect(text).toContain('2 objects differ in checksums and chart labels only.');
    expect(text.split('\n').length).toBe(3);
  });

  it('is no line when the policy has found something', () => {
    expect(comment({ ...NOTHING, policy: sampleReview().policy })).toContain('**Policy**');
  });
});

describe('a first deployment', () => {
  const first = () =>
    comment({
      first: true,
      deployed: undefined,
      verdict: 'safe',
      dangers: [],
      cost: { after: 129.85, items: [], atMost: 212.3, asOf: '2026-08-17' },
    });

  it('is summed up: no object is shown, because all are new', () => {
    expect(first()).toContain(
      'First deployment, everything is new: 0 objects in 7 layers, 1 chart, 1 image, 1 Terraform resource to create.',
    );
    expect(first()).not.toContain('core-service` changes');
    expect(first()).not.toContain('**What rolls out**');
  });

  it('says what it costs and needs', () => {
    expect(first()).toContain('**Cost**: €129.85 a month, up to €212.30 when the autoscaler runs all it may.');
    expect(first()).toContain(
      '**Capacity**: pods request 34 % of the CPU (7.8 of 23.1 cores) and 77 % of the memory (33 of 43 GiB) of 3 agents.',
    );
  });
});

describe('what does not fit', () => {
  const long = (lines: number) => Array.from({ length: lines }, (_, index) => `+  line ${index}: ${'x'.repeat(40)}`).join('\n');
  const many = (count: number, lines: number) =>
    Array.from({ length: count }, (_, index) => sampleChange(`service-${index}`, { diff: long(lines) }));

  it('is cut at the borders of objects, and named with the place to read it', () => {
    // 1 MB of differences.
    const text = comment({ objects: many(200, 100) });
    expect(text.length).toBeLessThan(100_000);
    expect(text.length).toBeGreaterThan(60_000);
    const { open, depth, fences } = markdownStructure(text);
    expect({ open, end: depth.end }).toEqual({ open: false, end: 0 });
    const shown = fences.filter((language) => language === 'diff').length;
    expect(text).toMatch(/changes are too long for a note and stand on the \[report page\]\(<https:\/\/gitlab/);
    expect(text).toContain(`- and `);
    expect(shown).toBeGreaterThan(5);
    expect(text.match(/line 99: /g)?.length).toBe(shown - 2);
  });

  it('is the largest, so that most changes are seen', () => {
    const text = comment({ objects: [sampleChange('dashboards', { diff: long(20_000) }), ...many(30, 5)] });
    expect(text).toContain('1 change is too long for a note and stands on the');
    expect(text.match(/line 4: /g)?.length).toBe(30);
  });

  it('is not what the dangers are about', () => {
    const danger = {
      rule: 'a/b',
      verdict: 'data-loss',
      subject: 'Deployment m2mgate/asked',
      message: 'is lost',
      hint: 'look',
    } as const;
    const asked = sampleChange('asked', { diff: `${long(200)}\n+the one` });
    expect(comment({ dangers: [danger], objects: [...many(200, 100), asked] })).toContain('+the one');
  });

  it('never makes a note longer than GitLab takes', () => {
    const long300 = 'a_b*'.repeat(300);
    const dangers = Array.from(
      { length: 500 },
      () => ({ rule: 'a/b', verdict: 'blocked', subject: long300, message: long300, hint: long300 }) as const,
    );
    const findings = dangers.map(
      ({ rule, subject, message, hint }) => ({ rule, subject, message, hint, file: 'a', severity: 'error' }) as const,
    );
    const steps = dangers.map(() => ({
      image: long300,
      workload: long300,
      chart: long300,
      before: long300,
      after: long300,
      reason: long300,
      major: true,
    }));
    const rollout = { ...sampleReview().rollout, restarts: steps, images: steps, charts: steps, replicas: steps };
    const text = comment({ dangers, rollout, objects: many(500, 100), policy: { rules: [], findings } });
    expect(text.length).toBeLessThan(900_000);
  });
});

describe('hostile names and values', () => {
  /** What is ours: tags, addresses of links, the heading, the kind of a box. */
  const OURS = /^<!-- blue:[^<>]*-->|<\/?(?:details|summary|b|code|sub)>|\]\(<https?:[^<>\s]*>\)|^### |^\[!caution\]/g;
  /** What would be HTML, code, a reference, a formula, a picture or a link. */
  const MEANING = /[<>`@$]|#\w|!\d|!\[|\]\(/;
  const foreign = (line: string) =>
    activeText(line.startsWith('<summary>') ? line.replace(/<code>[^<>]*<\/code>/g, '') : line).replace(OURS, '');

  it('change nothing about the structure, and mean nothing', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, first) => {
        const note = formatComment(hostileReview(text, first), {
          ...SAMPLE_CONTEXT,
          sourceRef: text,
          blueVersion: text,
          jobUrl: text,
        });
        const { prose, tables, depth, open } = markdownStructure(note);
        expect({ open, end: depth.end, most: depth.most }).toEqual({ open: false, end: 0, most: 1 });
        for (const [columns, ...rows] of tables) expect(rows.filter((cells) => cells !== columns)).toEqual([]);
        expect(prose.map(foreign).filter((line) => MEANING.test(line))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** The sample with one text wherever somebody else decides what stands there. */
function hostileReview(text: string, first: boolean): Review {
  const sample = sampleReview();
  const id = { target: 'cluster', group: '', kind: text, namespace: text, name: text } as const;
  return sampleReview({
    first,
    dangers: [{ rule: text, verdict: 'data-loss', subject: text, message: text, hint: text }],
    layers: [{ kustomization: text, created: 1, changed: 1, deleted: 1, unchanged: 0 }, ...sample.layers],
    objects: [sampleChange(text, { id, layer: text, movedFrom: text, formerName: text, diff: text })],
    rollout: {
      ...sample.rollout,
      restarts: [{ workload: text, reason: text }],
      images: [{ image: text, before: text, after: text }],
      charts: [{ chart: text, before: text, after: text, major: true }],
      replicas: [{ workload: text, before: text, after: text }],
    },
    plan: {
      changes: [
        {
          address: text,
          type: text,
          action: 'update',
          reason: text,
          movedFrom: text,
          fields: [{ type: 'changed', path: text, before: text, after: { a: text } }],
        },
        { address: text, type: text, action: 'create', fields: [] },
      ],
      unchanged: 0,
      drift: [{ address: text, type: text, action: 'delete', fields: [] }],
      outputs: [text],
      terraformVersion: text,
    },
    cost: { before: 1, after: 2, items: [{ item: text, before: 1, after: 2 }], unpriced: [text] },
    policy: {
      rules: [{ rule: 'a/b', title: text, checked: 1 }],
      findings: [
        { rule: text, severity: 'error', subject: text, file: text, message: text, hint: text },
        {
          rule: text,
          severity: 'error',
          subject: text,
          file: text,
          message: text,
          hint: text,
          waiver: { reason: text, until: text },
        },
      ],
    },
    inventory: sampleInventory({ project: { slug: text, baseDomain: text, gitlabProjectId: 570, lifecycle: 'active' } }),
  });
}
