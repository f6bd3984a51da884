import { printable } from '../../../base/printable';
import type { PolicyFinding } from '../../model/policy-finding';
import { docsUrl } from '../docs-url';
import { Code } from '../parts/code';
import { Link } from '../parts/link';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import type { ReportProps } from '../report-props';

/** What the policy says: findings in the open, the rules behind a click. */
export function Policy({ review: { policy }, context }: ReportProps) {
  if (!policy) return null;
  const { rules, findings } = policy;
  const broken = new Set(findings.filter(({ waiver }) => !waiver).map(({ rule }) => rule));
  const kept = rules.filter(({ rule }) => !broken.has(rule)).length;
  return (
    <Section id="policy" title="Policy" aside={`${kept} of ${rules.length} rules kept`}>
      {findings.length > 0 && (
        <ul class="dangers">
          {[...findings]
            .sort((a, b) => rank(a) - rank(b))
            .map((finding) => (
              <Finding finding={finding} />
            ))}
        </ul>
      )}
      <details>
        <summary>All rules</summary>
        <Table
          label="Rules of the policy"
          columns={[{ title: 'Rule' }, { title: '' }, { title: 'Looked at', number: true }, { title: '' }]}
          rows={rules.map(({ rule, title, checked }) => [
            <Code>{rule}</Code>,
            title,
            checked,
            broken.has(rule) ? <em class="deleted">broken</em> : <em class="created">kept</em>,
          ])}
        />
      </details>
      {docsUrl(context, 'policy') && (
        <p>
          <Link href={docsUrl(context, 'policy')}>What the rules are for</Link> ·{' '}
          <Link href={docsUrl(context, 'waive')}>How to waive one</Link>
        </p>
      )}
    </Section>
  );
}

function Finding({
  finding: { rule, severity, subject, message, hint, waiver, file, line },
}: {
  readonly finding: PolicyFinding;
}) {
  return (
    <li class={waiver ? 'waived' : severity}>
      <p>
        <strong>{waiver ? 'waived' : severity}</strong> <Code>{subject}</Code> {printable(message)}
      </p>
      <p class="hint">
        {waiver
          ? `Waived until ${printable(waiver.until)}: ${printable(waiver.reason)}.`
          : `${printable(hint.charAt(0).toUpperCase() + hint.slice(1))}.`}{' '}
        <Code>{rule}</Code> <Code>{line === undefined ? file : `${file}:${line}`}</Code>
      </p>
    </li>
  );
}

function rank({ waiver, severity }: PolicyFinding): number {
  if (waiver) return 2;
  return severity === 'error' ? 0 : 1;
}
