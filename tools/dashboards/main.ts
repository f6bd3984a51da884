import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, RENDERED, SHEETS } from './generated-files';

// Writes the dashboards that synthesis copies, and their contact sheet. Run it after every change in this folder.
const root = join(__dirname, '../..');
const files = generatedFiles();
for (const folder of [RENDERED, SHEETS]) {
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
}
for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
