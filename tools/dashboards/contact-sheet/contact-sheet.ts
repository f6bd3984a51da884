import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUB_DASHBOARDS } from '../../../src/constructs/monitoring/dashboards/hub-dashboards';
import { OWN_DASHBOARDS } from '../../../src/constructs/monitoring/dashboards/own-dashboards';
import type { Model } from './model';
import { overview } from './overview';
import { sheet } from './sheet';

/** The pages of the contact sheet by their file name, from the dashboards as Grafana reads them. */
export function contactSheet(rendered: readonly { readonly name: string; readonly text: string }[]): Record<string, string> {
  const style = readFileSync(join(__dirname, 'style.css'), 'utf8');
  const entries = rendered.map(({ name, text }) => ({ name, folder: folderOf(name), model: JSON.parse(text) as Model }));
  const sheets = entries.map(({ name, folder, model }) => [`${name}.html`, sheet(model, folder, style)]);
  return { 'index.html': overview(entries, style), ...Object.fromEntries(sheets) };
}

function folderOf(name: string): string {
  const found = [...OWN_DASHBOARDS, ...HUB_DASHBOARDS].find((dashboard) => dashboard.name === name);
  if (!found) throw new Error(`The dashboard "${name}" is in no folder; list it in own-dashboards.ts or hub-dashboards.ts.`);
  return found.folder;
}
