import { printable } from '../../../base/printable';
import { VERDICT_WORDS } from '../../words/verdict-words';
import { worstFirst } from '../../words/worst-first';
import { docsUrl } from '../docs-url';
import { Code } from '../parts/code';
import { Link } from '../parts/link';
import { Section } from '../parts/section';
import type { ReportProps } from '../report-props';

/** What has to be seen before it is deployed; nothing where there is no danger. */
export function Dangers({ review: { dangers }, context }: ReportProps) {
  if (dangers.length === 0) return null;
  return (
    <Section id="dangers" title="Look at this before it is deployed">
      <ul class="dangers">
        {worstFirst(dangers).map(({ rule, verdict, subject, message, hint }) => (
          <li class={verdict}>
            <p>
              <strong>{VERDICT_WORDS[verdict].title}</strong> <Code>{subject}</Code> {printable(message)}
            </p>
            <p class="hint">
              {printable(hint.charAt(0).toUpperCase() + hint.slice(1))}. <Code>{rule}</Code>
            </p>
          </li>
        ))}
      </ul>
      {docsUrl(context, 'destroy') && (
        <p>
          <Link href={docsUrl(context, 'destroy')}>How to destroy something on purpose</Link>
        </p>
      )}
    </Section>
  );
}
