import { asText, page } from './html';
import { columns, type Model, type Panel, type Section, sections, steps, type Variable, words } from './model';
import { sketch } from './sketch';
import { unit } from './units';

/** Kinds of panels in words that one knows without Grafana. */
const KINDS: Readonly<Record<string, string>> = {
  stat: 'one value',
  timeseries: 'lines',
  table: 'table',
  'state-timeline': 'states',
  bargauge: 'bars',
  logs: 'log lines',
};

/** The page of a dashboard: each row as it is laid out, and below it what the panels ask. */
export function sheet(model: Model, folder: string, style: string): string {
  const body = `<nav><a href="index.html">All dashboards</a> / ${asText(folder)}</nav>
<h1>${asText(model.title)}</h1>
<p>${asText(model.description)}</p>
<p class="variables">${model.templating.list.map(variable).join(' ')} <span>from <code>${asText(model.time.from)}</code></span></p>
${sections(model).map(section).join('\n')}`;
  return page(model.title, style, body);
}

function variable({ label, name, query, hide, multi }: Variable): string {
  const how = [hide ? 'fixed' : '', multi ? 'several' : ''].filter((word) => word !== '');
  const note = how.length > 0 ? ` (${how.join(', ')})` : '';
  return `<span>${asText(label)}${note} <code>$${asText(name)}</code> = <code>${asText(query)}</code></span>`;
}

function section({ title, panels }: Section): string {
  return `<h2>${asText(title)}</h2>
<div class="grid">
${panels.map((panel) => card(panel, panels[0]?.gridPos.y ?? 0)).join('\n')}
</div>
<table class="queries">
<tr><th>Panel</th><th>Shows</th><th>Query</th></tr>
${panels.map(row).join('\n')}
</table>`;
}

function card(panel: Panel, top: number): string {
  const { x, y, w, h } = panel.gridPos;
  const place = `grid-area:${y - top + 1}/${x + 1}/span ${h}/span ${w}`;
  const hint = panel.description ? ` <abbr title="${asText(panel.description)}">i</abbr>` : '';
  return `<a class="panel" href="#p${panel.id}" style="${place}"><h3>${asText(panel.title)}${hint}</h3>${sketch(panel)}</a>`;
}

function row(panel: Panel): string {
  const queries = (panel.targets ?? []).map(({ expr, legendFormat, refId }) => {
    const legend = legendFormat ?? (panel.type === 'table' ? refId : undefined);
    return `<div><code>${asText(expr)}</code>${legend === undefined ? '' : ` <em>${asText(legend)}</em>`}</div>`;
  });
  const about = panel.description ? `<p>${asText(panel.description)}</p>` : '';
  return `<tr id="p${panel.id}"><td><b>${asText(panel.title)}</b>${about}</td><td>${shows(panel)}</td><td>${queries.join('')}</td></tr>`;
}

/** Kind, unit, and what colours or columns mean. */
function shows(panel: Panel): string {
  const { unit: name, max } = panel.fieldConfig?.defaults ?? {};
  const values = ['stat', 'timeseries', 'bargauge'].includes(panel.type);
  const kind = [KINDS[panel.type], values ? unit(name).words : '', max === undefined ? '' : `up to ${unit(name).format(max)}`];
  return [kind.filter((part) => part).join(', '), ...meanings(panel)].join('<br>');
}

function meanings(panel: Panel): string[] {
  if (panel.type === 'table') return columns(panel).map(column);
  const { format } = unit(panel.fieldConfig?.defaults.unit);
  const named = words(panel).map(([value, word]) => chip(word.color ?? 'text', `${value} = ${word.text}`));
  const coloured = steps(panel).filter(({ color }) => color !== 'text' && color !== 'transparent');
  const limits = coloured.map(({ value, color }) => chip(color, value === null ? 'below' : `from ${format(value)}`));
  return [named.join(' '), limits.join(' ')].filter((part) => part !== '');
}

function column({ field, title, unit: name }: { field: string; title: string; unit?: string }): string {
  return asText(`${title} = ${field}${name ? `, ${unit(name).words}` : ''}`);
}

function chip(color: string, text: string): string {
  return `<span class="chip ${color}">${asText(text)}</span>`;
}
