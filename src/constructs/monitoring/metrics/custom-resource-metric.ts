/** Where a value stands in an object. */
type Path = readonly string[];

/** One metric: a number somewhere in the object, one for each entry of a list, or nothing but labels. */
export interface CustomResourceMetric {
  /** Without the prefix that all of ours have. */
  readonly name: string;
  readonly help: string;
  readonly type: 'Gauge' | 'Info';
  /** @default - the object itself, for `Info` */
  readonly path?: Path;
  /** Value below each entry of the list at `path`. */
  readonly valueFrom?: Path;
  /** Labels, from the entry or, for `Info`, from the object. */
  readonly labelsFromPath?: Readonly<Record<string, Path>>;
  /** Writes 0 when nothing is at `path`, for switches that are off unless named. */
  readonly nilIsZero?: boolean;
}
