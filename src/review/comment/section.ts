/** A part of a section: shown in whole or not at all. */
export interface Block {
  /** Markdown of one line: what it is about. */
  readonly title: string;
  /** Lines of a fenced block under the title. */
  readonly lines: readonly string[];
  /** Language of the fence. @default 'diff' */
  readonly language?: string;
  /** Whether it is shown before others when there is no room for all. */
  readonly first?: boolean;
}

/** A section that opens with a click. */
export interface Section {
  /** HTML of one line. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** Markdown of one line below the blocks. */
  readonly note?: string;
}
