export interface BarProps {
  /** What is measured, read aloud. */
  readonly label: string;
  readonly value: number;
  readonly most: number;
  /** The amount in words, read aloud in place of the number. */
  readonly text: string;
}

/** How much of something is used: fills up, and changes its colour when it gets tight. */
export function Bar({ label, value, most, text }: BarProps) {
  const share = most > 0 ? Math.min(1, value / most) : 0;
  const level = share > 0.9 ? 'tight' : share > 0.8 ? 'full' : 'good';
  return (
    // biome-ignore lint/a11y/useSemanticElements: no browser lets a page draw its <meter>.
    <div
      class={`bar ${level}`}
      role="meter"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={0}
      aria-valuemax={Math.round(most)}
      aria-valuetext={text}
    >
      <span style={`width:${(share * 100).toFixed(1)}%`} />
    </div>
  );
}
