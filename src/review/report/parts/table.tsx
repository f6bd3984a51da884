import type { ComponentChildren } from 'preact';

/** A column: its heading, and whether it holds numbers. */
export interface TableColumn {
  readonly title: string;
  readonly number?: boolean;
}

export interface TableProps {
  /** What the table is about; read aloud, not shown. */
  readonly label: string;
  readonly columns: readonly TableColumn[];
  /** Cells of each row; the first one is the heading of the row. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** A last row that sums up. */
  readonly total?: readonly ComponentChildren[];
}

/** A table that scrolls inside its own box when it is wider than the page. */
export function Table({ label, columns, rows, total }: TableProps) {
  const row = (cells: readonly ComponentChildren[]) => (
    <tr>
      {columns.map(({ number }, index) => {
        const kind = number ? 'number' : undefined;
        return index === 0 ? (
          <th scope="row" class={kind}>
            {cells[index]}
          </th>
        ) : (
          <td class={kind}>{cells[index]}</td>
        );
      })}
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div class="scroll" tabIndex={0}>
      <table>
        <caption class="spoken">{label}</caption>
        <thead>
          <tr>
            {columns.map(({ title, number }) => (
              <th scope="col" class={number ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map(row)}</tbody>
        {total && <tfoot>{row(total)}</tfoot>}
      </table>
    </div>
  );
}
