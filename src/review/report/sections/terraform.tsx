import { printable } from '../../../base/printable';
import type { PlanAction, PlannedChange } from '../../model/plan-summary';
import { formatValue } from '../../words/format-value';
import { planCounts } from '../../words/plan-counts';
import { plural } from '../../words/plural';
import { Code } from '../parts/code';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import type { ReportProps } from '../report-props';

const WORDS: Readonly<Record<PlanAction, { readonly word: string; readonly kind: string }>> = {
  create: { word: 'created', kind: 'created' },
  update: { word: 'changed', kind: 'changed' },
  replace: { word: 'replaced', kind: 'deleted' },
  delete: { word: 'deleted', kind: 'deleted' },
  read: { word: 'read', kind: 'same' },
  forget: { word: 'forgotten', kind: 'changed' },
  import: { word: 'imported', kind: 'changed' },
  move: { word: 'moved', kind: 'changed' },
};

/** What Terraform does, resource by resource; values are as the summary of the plan has masked them. */
export function Terraform({ review: { plan } }: ReportProps) {
  if (!plan) return null;
  const changes = plan.changes.filter(({ action }) => action !== 'read');
  const counts = Object.entries(planCounts(plan)).flatMap(([word, count]) => (count > 0 ? [`${count} ${word}`] : []));
  const aside = [...(counts.length > 0 ? counts : ['nothing changes']), `${plan.unchanged} as before`].join(', ');
  return (
    <Section id="terraform" title="Terraform" aside={`${aside} (planned by ${plan.terraformVersion})`}>
      {changes.map((change) => (
        <Change change={change} />
      ))}
      {plan.drift.length > 0 && <h3>Changed outside Terraform: {plural(plan.drift.length, 'resource')}</h3>}
      {plan.drift.map((change) => (
        <Change change={change} />
      ))}
      {plan.outputs.length > 0 && (
        <p>
          Outputs that change:{' '}
          {plan.outputs.map((output, index) => (
            <>
              {index > 0 && ', '}
              <Code>{output}</Code>
            </>
          ))}
        </p>
      )}
    </Section>
  );
}

function Change({ change: { address, action, reason, movedFrom, fields } }: { readonly change: PlannedChange }) {
  const { word, kind } = WORDS[action];
  const title = (
    <>
      <span class="name">
        <Code>{address}</Code>
      </span>
      <span class="what">
        <em class={kind}>{word}</em>
        {movedFrom && (
          <>
            from <Code>{movedFrom}</Code>
          </>
        )}
        {reason && printable(reason)}
      </span>
    </>
  );
  if (fields.length === 0) return <p class={`change plain ${kind}`}>{title}</p>;
  return (
    <details class={`change ${kind}`} open={kind === 'deleted'}>
      <summary>{title}</summary>
      <Table
        label={`Attributes of ${address}`}
        columns={[{ title: 'Attribute' }, { title: 'Now' }, { title: 'After' }]}
        rows={fields.map(({ path, type, before, after }) => [
          <Code>{path}</Code>,
          type === 'added' ? '' : <Code>{formatValue(before)}</Code>,
          type === 'removed' ? '' : <Code>{formatValue(after)}</Code>,
        ])}
      />
    </details>
  );
}
