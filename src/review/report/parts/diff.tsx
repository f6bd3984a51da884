import { printableLine } from '../../words/printable-line';

/** Lines of one kind that follow each other. */
interface Run {
  readonly kind: 'added' | 'removed' | 'hunk' | 'same';
  readonly lines: readonly string[];
}

/** A unified diff in colours. Signs stay, so it also reads without colours. */
export function Diff({ text }: { readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <pre class="diff" tabIndex={0}>
      <code>
        {runs(text.replace(/\n$/, '').split('\n')).map(({ kind, lines }) => (
          <span class={kind}>{`${lines.join('\n')}\n`}</span>
        ))}
      </code>
    </pre>
  );
}

function runs(lines: readonly string[]): Run[] {
  const found: { kind: Run['kind']; lines: string[] }[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    const last = found.at(-1);
    const text = printableLine(line);
    if (last?.kind === kind) last.lines.push(text);
    else found.push({ kind, lines: [text] });
  }
  return found;
}

function kindOf(line: string): Run['kind'] {
  if (line.startsWith('@@')) return 'hunk';
  if (line.startsWith('+')) return 'added';
  return line.startsWith('-') ? 'removed' : 'same';
}
