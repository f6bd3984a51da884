import type { RenderedObject } from './rendered-object';

/** A finished object that has no place yet. */
export type PlainObject = Pick<RenderedObject, 'manifest' | 'origin' | 'source'>;
