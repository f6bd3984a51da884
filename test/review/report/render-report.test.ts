import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Review } from '../../../src/review/model/review';
import { DOCS_PAGES } from '../../../src/review/report/docs-url';
import { renderReport } from '../../../src/review/report/render-report';
import { STYLES } from '../../../src/review/report/styles';
import { hostileText } from '../comment/hostile-text';
import { SAMPLE_CONTEXT, sampleChange, sampleInventory, sampleReview } from '../comment/sample-review';

const CONTEXT = { ...SAMPLE_CONTEXT, docsUrl: 'https://gitlab.example.com/m2mgate/blue/-/blob/main/docs/' };
const render = (change: Partial<Review> = {}, context = {}) => renderReport(sampleReview(change), { ...CONTEXT, ...context });
const matches = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, one = '']) => one);

let page = '';
beforeAll(async () => {
  page = await render();
});

describe('the report page', () => {
  it('needs nothing but itself', () => {
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object|embed|base|form)\b/i);
    expect(page).not.toMatch(/\s(?:src|srcset|on\w+|xlink:href)=/i);
    expect(STYLES).not.toMatch(/url\(|@import|@font-face/);
    expect(page).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"");
  });

  it('can be navigated: every link inside leads somewhere, and no id is there twice', () => {
    const ids = matches(page, /\sid="([^"]+)"/g);
    expect(ids).toEqual([...new Set(ids)]);
    const anchors = matches(page, /href="#([^"]+)"/g);
    expect(anchors).toEqual([
      'dangers',
      'layers',
      'rollout',
      'changes',
      'terraform',
      'policy',
      'capacity',
      'costs',
      'inventory',
      'objects',
    ]);
    expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([]);
  });

  it('has one main heading, and no level is skipped', () => {
    const levels = matches(page, /<h([1-6])\b/g).map(Number);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1)).toEqual([]);
  });

  it('says the same as the comment', () => {
    for (const text of [
      '<h1>example.m2mgate.cloud</h1>',
      'data loss possible</p>',
      'Objects: 1 created, 3 changed, 1 deleted; Terraform: 1 created, 1 replaced; 1 workload to restart; +€33.15 a month.',
      'PersistentVolumeClaim mysql/data</code> is deleted with its data',
      '€65.13',
      'docker.io/percona/haproxy',
      'has no memory limit',
      'an attribute cannot be changed in place',
    ])
      expect(page).toContain(text);
  });

  it('draws every layer, twice, without fonts and colours of its own', () => {
    expect(matches(page, /<svg\b([^>]*)/g).length).toBe(2);
    expect(matches(page, /(<g class="node [a-z]+")/g).length).toBe(2 * sampleReview().layers.length);
    expect(page).not.toMatch(/font-family="/);
    expect(page).toContain('<g class="node deleted"');
  });

  it('shows differences in colours, line by line as they are', () => {
    expect(page).toContain('<span class="removed">-  replicas: 1\n</span><span class="added">+  replicas: 2\n</span>');
  });

  it('reads meters aloud', () => {
    expect(page).toMatch(
      /role="meter" aria-label="Memory requested" aria-valuenow="\d+" aria-valuemin="0" aria-valuemax="\d+" aria-valuetext="33 of 43 GiB, 77 %"/,
    );
  });

  it('leaves out what there is nothing to say about', async () => {
    const bare = await render({
      verdict: 'safe',
      dangers: [],
      plan: undefined,
      policy: undefined,
      cost: undefined,
      first: true,
      deployed: undefined,
    });
    expect(matches(bare, /<h2 id="([^"]+)"/g)).toEqual(['layers', 'capacity', 'inventory', 'objects']);
  });

  it('reads an inventory of a version that knew neither prices nor capacity', async () => {
    const { capacity: _capacity, costs: _costs, ...former } = sampleInventory();
    const old = await render({ inventory: former as Review['inventory'], cost: undefined });
    expect(old).not.toContain('id="capacity"');
  });

  it('opens differences when there are few of them', async () => {
    const many = Array.from({ length: 20 }, (_, index) => sampleChange(`service-${index}`));
    expect(page).toMatch(/<details class="change changed" open/);
    expect(await render({ objects: many, plan: undefined })).not.toMatch(/<details class="change changed" open/);
  });
});

describe('links to the documentation', () => {
  it('are there when its place is known, and not otherwise', async () => {
    expect(page).toContain('href="https://gitlab.example.com/m2mgate/blue/-/blob/main/docs/how-to/roll-back.md"');
    expect(await render({}, { docsUrl: undefined })).not.toContain('roll-back');
  });

  it.each(Object.values(DOCS_PAGES))('lead to a page: %s', (path) => {
    expect(existsSync(join(__dirname, '../../../docs', path))).toBe(true);
  });
});

describe('hostile names and values', () => {
  const tags = (html: string) => [...new Set(matches(html, /<([a-z][\w-]*)/gi))];

  it('never become HTML', async () => {
    const known = new Set(tags(page));
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const id = { target: 'cluster', group: '', kind: text, namespace: text, name: text } as const;
        const html = await render(
          {
            dangers: [{ rule: text, verdict: 'blocked', subject: text, message: text, hint: text }],
            objects: [sampleChange('a', { id, diff: `+${text}`, movedFrom: text, formerName: text, file: text })],
            layers: [{ kustomization: text, created: 1, changed: 0, deleted: 0, unchanged: 0 }],
            cost: { after: 1, items: [{ item: text, after: 1 }], unpriced: [text] },
          },
          { sourceRef: text, jobUrl: text, compareUrl: text, blueVersion: text },
        );
        expect(tags(html).filter((tag) => !known.has(tag))).toEqual([]);
        expect(html).not.toMatch(/<\w[^<>]*\son\w+=|href="(?!#|https?:)/i);
        expect(html.match(/<\/details>/g)?.length).toBe(html.match(/<details\b/g)?.length);
      }),
      { numRuns: 30 },
    );
  });

  it('show no secret and no hidden character', async () => {
    const diff = '+  token: glpat-abcdefghijklmnop123\n+  name: a\u202eb';
    const html = await render({ objects: [sampleChange('a', { diff })] });
    expect(html).toContain('token: (value not shown)');
    expect(html).toContain('name: a\\u{202e}b');
  });
});

describe('colours', () => {
  const [light = '', dark = ''] = matches(STYLES, /:root \{([^}]*)\}/g);
  const colours = (theme: string) =>
    new Map([...theme.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]));
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string) => {
    const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const pairs = [
    ...['text', 'muted', 'link', 'created', 'changed', 'deleted'].flatMap((text) => [
      [text, 'page'],
      [text, 'panel'],
    ]),
    ...['created', 'changed', 'deleted'].flatMap((kind) => [
      [kind, `${kind}-soft`],
      ['text', `${kind}-soft`],
    ]),
    ['muted', 'same-soft'],
  ];

  it.each([
    ['light', light],
    ['dark', dark],
  ])('of the %s page can be told from what is behind them (WCAG AA)', (_name, theme) => {
    const found = colours(theme);
    const weak = pairs.filter(
      ([text = '', behind = '']) => contrast(found.get(text) ?? '#000000', found.get(behind) ?? '#000000') < 4.5,
    );
    expect(weak).toEqual([]);
    expect(found.size).toBeGreaterThan(10);
  });

  it('are the same ones by day and by night', () => {
    expect([...colours(dark).keys()]).toEqual([...colours(light).keys()]);
  });
});
