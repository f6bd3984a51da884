import { asText, page } from './html';
import { type Model, type Panel, sections } from './model';

/** A dashboard on the first page. */
export interface Entry {
  readonly name: string;
  readonly folder: string;
  readonly model: Model;
}

const INTRODUCTION = `Our own dashboards as Grafana lays them out. Titles, units, colours and queries are those of the
dashboards; curves and numbers are made up. Written by <code>npx tsx tools/dashboards/main.ts</code>.`;

/** The first page: every dashboard small, by its folder in Grafana. */
export function overview(entries: readonly Entry[], style: string): string {
  const folders = [...new Set(entries.map(({ folder }) => folder))];
  const body = folders.map((folder) => {
    const cards = entries.filter((entry) => entry.folder === folder).map(card);
    return `<h2>${asText(folder)}</h2>\n<div class="cards">\n${cards.join('\n')}\n</div>`;
  });
  return page('Dashboards', style, `<h1>Dashboards</h1>\n<p>${INTRODUCTION}</p>\n${body.join('\n')}`);
}

function card({ name, model }: Entry): string {
  const panels = sections(model).flatMap((section) => section.panels);
  const end = Math.max(...panels.map(({ gridPos }) => gridPos.y + gridPos.h));
  return `<a class="panel" href="${name}.html"><h3>${asText(model.title)}</h3><p>${asText(model.description)}</p>
<svg class="small" viewBox="0 0 24 ${end}" style="aspect-ratio:48/${end}">${panels.map(box).join('')}</svg>
<small>${panels.length} panels</small></a>`;
}

function box({ type, title, gridPos: { x, y, w, h } }: Panel): string {
  return `<rect class="${type}" x="${x + 0.15}" y="${y + 0.15}" width="${w - 0.3}" height="${h - 0.3}"><title>${asText(title)}</title></rect>`;
}
