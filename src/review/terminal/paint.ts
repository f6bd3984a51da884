import { styleText } from 'node:util';

/** Colours and weights of a terminal. */
export type Style = Parameters<typeof styleText>[0];

/** Puts a text into a style, or leaves it plain. */
export type Paint = (style: Style, text: string) => string;

/** Paints for a terminal that shows colours, or for one that does not. */
export function paintFor(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}
