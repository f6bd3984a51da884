/** What a Markdown text is made of, as far as a careless value could break it. */
export interface MarkdownStructure {
  /** Language of every fenced block, in order. */
  readonly fences: readonly string[];
  /** Lines inside of fenced blocks. */
  readonly code: readonly string[];
  /** Lines outside of them, without the `>` of a quote. */
  readonly prose: readonly string[];
  /** Numbers of cells, a list for each table. */
  readonly tables: readonly (readonly number[])[];
  /** How deep sections are nested at most, and at the end. */
  readonly depth: { readonly most: number; readonly end: number };
  /** Whether a fence is still open at the end. */
  readonly open: boolean;
}

const OPENS = /^ {0,3}(`{3,})([^`]*)$/;
const RULE = /^\|(?: (?:---|--:) \|)+$/;

/** Reads the blocks of a text the way CommonMark and GitHub's tables define them; no more than what notes use. */
export function markdownStructure(text: string): MarkdownStructure {
  const fences: string[] = [];
  const code: string[] = [];
  const prose: string[] = [];
  let fence = '';
  for (const line of text.split('\n')) {
    if (fence !== '') {
      if (new RegExp(`^ {0,3}\`{${fence.length},}\\s*$`).test(line)) fence = '';
      else code.push(line);
      continue;
    }
    const [, ticks = '', language = ''] = OPENS.exec(line) ?? [];
    fence = ticks;
    if (ticks === '') prose.push(line.replace(/^> ?/, ''));
    else fences.push(language);
  }
  return { fences, code, prose, tables: tables(prose), depth: depth(prose), open: fence !== '' };
}

function tables(lines: readonly string[]): number[][] {
  const found: number[][] = [];
  lines.forEach((line, index) => {
    if (!RULE.test(line)) return;
    const rows = [lines[index - 1] ?? ''];
    for (let next = index; lines[next]?.startsWith('|'); next++) rows.push(lines[next] ?? '');
    found.push(rows.map(cells));
  });
  return found;
}

/** Cells of a row: an escaped character is read as a whole, as the grammar of tables does. */
function cells(row: string): number {
  return row.replace(/\\[!-/:-@[-`{-~]/g, '').split('|').length - 2;
}

function depth(lines: readonly string[]): MarkdownStructure['depth'] {
  let end = 0;
  let most = 0;
  for (const line of lines) {
    if (/^ {0,3}<details/i.test(line)) end += 1;
    if (/^ {0,3}<\/details/i.test(line)) end -= 1;
    most = Math.max(most, end);
  }
  return { most, end };
}

/** A line without inline code and without escaped characters: what is left is read as Markdown and HTML. */
export function activeText(line: string): string {
  let rest = line;
  let text = '';
  while (rest !== '') {
    const escaped = /^\\[!-/:-@[-`{-~]/.exec(rest)?.[0];
    const ticks = /^`+/.exec(rest)?.[0];
    const span = ticks && new RegExp(`^${ticks}[^\`](?:.*?[^\`])??${ticks}(?!\`)`).exec(rest)?.[0];
    const taken = escaped ?? (span || ticks || rest.charAt(0));
    // Something stood there: its neighbours did not meet.
    if (escaped) text += ' ';
    else if (!span) text += taken;
    rest = rest.slice(taken.length);
  }
  return text;
}
