import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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
