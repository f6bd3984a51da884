/** Widths of panels on the grid of 24 columns. */
export const WIDTH = { sixth: 4, quarter: 6, third: 8, half: 12, 'two thirds': 16, full: 24 } as const;

export type Width = keyof typeof WIDTH;

/** Heights on the grid, about 36 pixels each. */
export const HEIGHT = { stat: 4, graph: 8, tall: 12 } as const;

export type Height = keyof typeof HEIGHT;
