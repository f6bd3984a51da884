import type { Dashboard } from './dashboard';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What the builders write although it is what Grafana assumes anyway; a third of the text without content. */
const ASSUMED: Readonly<Record<string, readonly Json[]>> = {
  transparent: [false],
  repeatDirection: ['h'],
  custom: [{}],
  mappings: [[]],
  collapsed: [false],
  skipUrlSync: [false],
  multi: [false],
  includeAll: [false],
  allowCustomValue: [true],
  auto: [false],
  auto_min: ['10s'],
  auto_count: [30],
  editable: [true],
  fiscalYearStartMonth: [0],
  targetBlank: [false],
  includeVars: [false],
  placement: ['bottom', 'inControlsMenu'],
  calcs: [[]],
  range: [true, false],
  useValueForTime: [false],
  percentChangeColorMode: ['standard'],
  showPercentChange: [false],
  wideLayout: [true],
  justifyMode: ['auto'],
  textMode: ['auto'],
  showHeader: [true],
  showTypeIcons: [false],
  orientation: ['auto'],
  hide: [false],
  builtIn: [0],
  icon: [''],
  tooltip: ['', { mode: 'single', sort: 'asc' }],
  instant: [false],
  frameIndex: [0],
  footer: [{ show: false, reducer: [], countRows: false }],
  cellHeight: ['sm'],
  align: ['auto'],
  inspect: [false],
  valueMode: ['color'],
  namePlacement: ['auto'],
  showUnfilled: [true],
  sizing: ['auto'],
  minVizWidth: [8],
  minVizHeight: [16],
  maxVizHeight: [300],
  rowHeight: [0.9],
  mergeValues: [true],
  alignValue: ['left'],
  perPage: [20],
  showLabels: [false],
  showCommonLabels: [false],
  showLogContextToggle: [false],
  prettifyLogMessage: [false],
  enableLogDetails: [false],
  sortOrder: ['Descending'],
  dedupStrategy: ['none'],
  legend: [{ displayMode: 'list', showLegend: true }],
};

/**
 * A dashboard as the text that Grafana reads: compact, the same on every machine, ended by a newline.
 *
 * Panels get numbers in their order, so that links to a single one do not depend on Grafana's guess.
 */
export function renderDashboard({ builder }: Dashboard): string {
  const model = builder.build();
  model.panels?.forEach((panel, index) => {
    panel.id = index + 1;
  });
  return `${JSON.stringify(slim(JSON.parse(JSON.stringify(model)) as Json))}\n`;
}

function slim(value: Json): Json {
  if (Array.isArray(value)) return value.map(slim);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value as { readonly [key: string]: Json })
    .map(([key, item]) => [key, slim(item)] as const)
    .filter(([key, item]) => !isAssumed(key, item));
  return Object.fromEntries(kept);
}

function isAssumed(key: string, item: Json): boolean {
  return (ASSUMED[key] ?? []).some((assumed) => JSON.stringify(assumed) === JSON.stringify(item));
}
