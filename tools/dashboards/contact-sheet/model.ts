/** What the contact sheet reads of a dashboard: the text that Grafana gets, not the code it was made from. */
export interface Model {
  readonly title: string;
  readonly description: string;
  readonly uid: string;
  readonly time: { readonly from: string };
  readonly templating: { readonly list: readonly Variable[] };
  readonly panels: readonly Panel[];
}

export interface Variable {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly query: string;
  readonly hide?: number;
  readonly multi?: boolean;
}

export interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly Target[];
  readonly fieldConfig?: {
    readonly defaults: Defaults;
    readonly overrides: readonly Override[];
  };
  readonly transformations?: readonly Transformation[];
}

export interface Target {
  readonly refId: string;
  readonly expr: string;
  readonly legendFormat?: string;
}

interface Defaults {
  readonly unit?: string;
  readonly max?: number;
  readonly thresholds?: { readonly steps: readonly Step[] };
  readonly mappings?: readonly { readonly options: Readonly<Record<string, Word>> }[];
  readonly custom?: { readonly stacking?: unknown; readonly lineInterpolation?: string; readonly thresholdsStyle?: unknown };
}

/** A colour from a value on. */
export interface Step {
  readonly value: number | null;
  readonly color: string;
}

/** What stands for a value. */
export interface Word {
  readonly text: string;
  readonly color?: string;
}

interface Override {
  readonly matcher: { readonly options: string };
  readonly properties: readonly { readonly id: string; readonly value: string }[];
}

interface Transformation {
  readonly id: string;
  readonly options: {
    readonly indexByName?: Readonly<Record<string, number>>;
    readonly renameByName?: Readonly<Record<string, string>>;
  };
}

/** A heading and the panels below it. */
export interface Section {
  readonly title: string;
  readonly panels: readonly Panel[];
}

/** Panels by the row that they follow. */
export function sections({ panels }: Model): Section[] {
  const starts = panels.flatMap(({ type }, index) => (type === 'row' ? [index] : []));
  return starts.map((start, index) => ({
    title: panels[start]?.title ?? '',
    panels: panels.slice(start + 1, starts[index + 1]),
  }));
}

/** Words for values, from the lowest value to the highest. */
export function words(panel: Panel): [value: number, word: Word][] {
  const options = panel.fieldConfig?.defaults.mappings?.[0]?.options ?? {};
  return Object.entries(options).map(([value, word]) => [Number(value), word]);
}

export function steps(panel: Panel): readonly Step[] {
  return panel.fieldConfig?.defaults.thresholds?.steps ?? [];
}

/** Columns of a table in their order: what they show, and in which unit. */
export function columns(panel: Panel): { field: string; title: string; unit?: string }[] {
  const { indexByName = {}, renameByName = {} } = panel.transformations?.find(({ id }) => id === 'organize')?.options ?? {};
  return Object.keys(indexByName).map((field) => {
    const title = renameByName[field] ?? field;
    const override = panel.fieldConfig?.overrides.find(({ matcher }) => matcher.options === title);
    return { field, title, unit: override?.properties.find(({ id }) => id === 'unit')?.value };
  });
}
