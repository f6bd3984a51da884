export interface CountsProps extends Readonly<Record<'created' | 'changed' | 'deleted', number>> {
  /** Resources that are deleted and made anew. @default 0 */
  readonly replaced?: number;
}

/** How much is created, changed and deleted, in signs and colours; words are read aloud. */
export function Counts({ created, changed, replaced = 0, deleted }: CountsProps) {
  const parts = [
    { kind: 'created', sign: '+', count: created },
    { kind: 'changed', sign: '~', count: changed },
    { kind: 'replaced', sign: '±', count: replaced },
    { kind: 'deleted', sign: '−', count: deleted },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return <span class="counts none">no change</span>;
  return (
    <span class="counts">
      {parts.map(({ kind, sign, count }) => (
        <span class={kind}>
          <span aria-hidden="true">{sign}</span>
          {count}
          <span class="spoken"> {kind} </span>
        </span>
      ))}
    </span>
  );
}
