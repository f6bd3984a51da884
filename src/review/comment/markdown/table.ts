/** A column of a table: its heading, and whether it holds numbers. */
export interface Column {
  readonly title: string;
  readonly align?: 'right';
}

/** A table; cells are Markdown of one line, in which bars are masked. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const rule = columns.map(({ align }) => (align === 'right' ? '--:' : '---'));
  return [columns.map(({ title }) => title), rule, ...rows.map((row) => columns.map((_, index) => row[index] ?? ''))]
    .map(line)
    .join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(maskBars).join(' | ')} |`;
}

/** A bar divides cells unless an odd number of backslashes stands before it, also inside of code. */
function maskBars(cell: string): string {
  return cell.replace(/(\\*)\|/g, (_, backslashes: string) => `${backslashes}${backslashes.length % 2 === 0 ? '\\' : ''}|`);
}
