import type { Cursor } from './cursor';
import type { Subject } from './subject';

/** An image that an object names, in one text or, in values of charts, in several. */
export interface ImageUse extends Subject {
  readonly at: Cursor;
  /** Host that it is pulled from; absent when the container runtime chooses. */
  readonly registry?: string;
  /** Without registry. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
  /** Whether the values of a chart name it, so that what is missing comes from the chart. */
  readonly ofChart: boolean;
}
