import { asText } from './html';
import { columns, type Panel, type Step, steps, words } from './model';
import { unit } from './units';
import { wave } from './wave';

/** Colours of lines, in the order in which Grafana takes them. */
export const LINES = ['green', 'yellow', 'blue', 'orange', 'red'] as const;

/** A panel as it could look; names, units and colours are real, curves and numbers are not. */
export function sketch(panel: Panel): string {
  const draw = SKETCHES[panel.type];
  if (!draw) throw new Error(`The contact sheet cannot draw a panel of type "${panel.type}".`);
  return draw(panel);
}

const SKETCHES: Readonly<Record<string, (panel: Panel) => string>> = {
  stat: sketchStat,
  timeseries: sketchTimeseries,
  table: sketchTable,
  'state-timeline': sketchStates,
  bargauge: sketchBars,
  logs: () => `<div class="lines">${'<i></i>'.repeat(9)}</div>`,
};

function sketchStat(panel: Panel): string {
  const { value, color } = goodValue(panel);
  const word = words(panel).find(([of]) => of === value)?.[1].text;
  const text = word ?? unit(panel.fieldConfig?.defaults.unit).format(value);
  return `<div class="stat ${color}">${asText(text)}</div>`;
}

/** A value in the colour that the panel has when all is well. */
function goodValue(panel: Panel): { value: number; color: string } {
  const all = steps(panel);
  const { example, whole } = unit(panel.fieldConfig?.defaults.unit);
  const good = all.findIndex(({ color }) => color === 'green');
  if (good < 0) return { value: example, color: 'text' };
  const below = 0.4 * (all[good + 1]?.value ?? example);
  return { value: all[good]?.value ?? (whole ? Math.round(below) : below), color: 'green' };
}

function sketchTimeseries(panel: Panel): string {
  const { max, unit: name } = panel.fieldConfig?.defaults ?? {};
  const { format, example } = unit(name);
  const marks = steps(panel).filter((step) => step.value !== null);
  const top = max ?? (marks.at(-1)?.value ?? example * 1.6) * 1.25;
  const targets = panel.targets ?? [];
  const lines = targets.map((_, index) => line(panel, index, targets.length)).join('');
  const dashes = marks.map((mark) => dash(mark, top)).join('');
  const legend = targets.flatMap(({ legendFormat }, index) =>
    legendFormat === undefined ? [] : [`<span><b class="${color(index)}"></b>${asText(legendFormat)}</span>`],
  );
  return `<div class="plot"><small>${asText(format(top))}</small><small>${asText(format(0))}</small>
<svg viewBox="0 0 100 40" preserveAspectRatio="none">${lines}${dashes}</svg></div>
${legend.length > 0 ? `<div class="legend">${legend.join(' ')}</div>` : ''}`;
}

/** Queries stand above each other, so that a stack looks like one. */
function line(panel: Panel, index: number, count: number): string {
  const { custom } = panel.fieldConfig?.defaults ?? {};
  const room = 30 / count;
  const points = wave(`${panel.title} ${index}`, custom?.lineInterpolation === 'stepAfter');
  const path = points.map(([x, y]) => `${x},${Math.round((38 - index * room - y * room) * 10) / 10}`).join(' ');
  const area = custom?.stacking ? `<polygon class="${color(index)}" points="0,40 ${path} 100,40"/>` : '';
  return `${area}<polyline class="${color(index)}" points="${path}"/>`;
}

function dash({ value, color }: Step, top: number): string {
  const y = 40 - Math.round(((value ?? 0) / top) * 400) / 10;
  return `<line class="${color}" x1="0" x2="100" y1="${y}" y2="${y}"/>`;
}

function color(index: number): string {
  return LINES[index % LINES.length] ?? 'text';
}

function sketchTable(panel: Panel): string {
  const all = columns(panel);
  const head = all.map(({ title }) => `<th>${asText(title)}</th>`).join('');
  return `<table><tr>${head}</tr>${`<tr>${'<td><i></i></td>'.repeat(all.length)}</tr>`.repeat(panel.gridPos.h - 2)}</table>`;
}

function sketchStates(panel: Panel): string {
  const all = words(panel).map(([, word]) => word);
  const good = all.find((word) => word.color === 'green') ?? all[0];
  const bands = [all.filter((word) => word !== good).slice(-1), [], []].map((others) =>
    [good, ...others, ...(others.length > 0 ? [good] : [])]
      .map((word) => `<span class="${word?.color}">${asText(word?.text ?? '')}</span>`)
      .join(''),
  );
  return `<div class="bands">${bands.map((band) => `<div>${band}</div>`).join('')}</div>`;
}

function sketchBars(panel: Panel): string {
  const { format } = unit(panel.fieldConfig?.defaults.unit);
  const max = panel.fieldConfig?.defaults.max ?? 1;
  const bars = [0.3, 0.55, 0.95].map((share) => {
    const reached = steps(panel).filter(({ value }) => value === null || value <= share * max);
    return `<div><span class="${reached.at(-1)?.color}" style="width:${share * 85}%"></span>${asText(format(share * max))}</div>`;
  });
  return `<div class="bars">${bars.join('')}</div>`;
}
