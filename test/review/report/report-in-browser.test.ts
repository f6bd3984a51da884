import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from '../../../src/review/report/render-report';
import { SAMPLE_CONTEXT, sampleChange, sampleReview } from '../comment/sample-review';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const FOLDER = join(__dirname, '../../../coverage/report');
const FILE = join(FOLDER, 'report.html');

/** The browser of the system, if it has one. */
const executablePath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

describe.skipIf(!executablePath)('the report page in Chromium', () => {
  let browser: Browser;
  let page: Page;
  const said: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    const wide = sampleChange('wide', { diff: `+  ${'a-word-without-an-end'.repeat(40)}\n+  ${'many words '.repeat(60)}` });
    const review = sampleReview();
    writeFileSync(FILE, await renderReport({ ...review, objects: [...review.objects, wide] }, SAMPLE_CONTEXT));
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args });
    page = await browser.newPage();
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
  });

  afterAll(() => browser.close());

  it.each([
    ['light', 1400],
    ['light', 400],
    ['dark', 1400],
    ['dark', 400],
  ] as const)('%s at %i pixels: scrolls down only, asks for nothing, complains about nothing', async (colorScheme, width) => {
    said.length = 0;
    asked.length = 0;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(pathToFileURL(FILE).href);
    await page.screenshot({ path: join(FOLDER, `${colorScheme}-${width}.png`), fullPage: true });
    // With everything open nothing may be wider than the page either.
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    const seen = await page.evaluate(PROBE);

    expect(said).toEqual([]);
    expect(asked).toEqual([pathToFileURL(FILE).href]);
    expect(seen.scrollWidth).toBeLessThanOrEqual(seen.innerWidth);
    expect(seen.innerWidth).toBe(width);
    expect(seen.headings).toEqual([
      'Look at this before it is deployed',
      'Layers',
      'What rolls out',
      'Changes',
      'Terraform',
      'Policy',
      'Capacity',
      'Costs',
      'Inventory',
      'Objects',
    ]);
    expect(seen.drawings).toEqual([width > 960, width <= 960]);
    expect(seen.diffScrolls).toBe(true);
    expect(seen.background).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(15, 19, 24)');
  });
});

/** What the browser sees; a text, because the browser is not part of the program. */
const PROBE = `({
  scrollWidth: document.documentElement.scrollWidth,
  innerWidth,
  headings: [...document.querySelectorAll('h2')].map((heading) => heading.textContent),
  drawings: [...document.querySelectorAll('.graph svg')].map((svg) => svg.getBoundingClientRect().width > 0),
  diffScrolls: [...document.querySelectorAll('.diff')].some((diff) => diff.scrollWidth > diff.clientWidth),
  background: getComputedStyle(document.body).backgroundColor,
})` as unknown as () => {
  readonly scrollWidth: number;
  readonly innerWidth: number;
  readonly headings: readonly string[];
  readonly drawings: readonly boolean[];
  readonly diffScrolls: boolean;
  readonly background: string;
};
