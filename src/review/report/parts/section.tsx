import type { ComponentChildren } from 'preact';

export interface SectionProps {
  /** Anchor that the navigation links to. */
  readonly id: string;
  readonly title: string;
  /** What the section says in a few words, beside its title. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the page with a heading. */
export function Section({ id, title, aside, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <header class="section">
        <h2 id={id}>{title}</h2>
        {aside && <p>{aside}</p>}
      </header>
      {children}
    </section>
  );
}
