import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles, RENDERED, SHEETS } from '../../../../tools/dashboards/generated-files';

const root = join(__dirname, '../../../..');
const files = generatedFiles();

it.each(Object.entries(files))('%s is up to date (npx tsx tools/dashboards/main.ts)', (file, text) => {
  expect(readFileSync(join(root, file), 'utf8')).toBe(text);
});

it.each([RENDERED, SHEETS])('%s holds nothing else', (folder) => {
  const expected = Object.keys(files).flatMap((file) => (file.startsWith(`${folder}/`) ? [file.slice(folder.length + 1)] : []));
  expect(readdirSync(join(root, folder)).sort()).toEqual(expected.sort());
});

it('is the same when it is made again', () => {
  expect(generatedFiles()).toEqual(files);
});

describe.each(Object.entries(files).filter(([file]) => file.startsWith(SHEETS)))('%s', (_file, text) => {
  it('needs nothing from elsewhere and runs nothing', () => {
    expect(text).not.toMatch(/<script|<link|<img|<iframe| on[a-z]+=|javascript:|url\(|@import|(?:src|href)="(?:https?:)?\/\//i);
  });

  it('points to pages and panels that exist', () => {
    const targets = [...text.matchAll(/href="([^"]+)"/g)].map(([, target]) => target ?? '');
    const missing = targets.filter((target) =>
      target.startsWith('#') ? !text.includes(`id="${target.slice(1)}"`) : !(`${SHEETS}/${target}` in files),
    );
    expect(missing).toEqual([]);
  });
});
