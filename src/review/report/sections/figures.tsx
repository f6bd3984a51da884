import type { ComponentChildren } from 'preact';
import { formatDifference } from '../../words/format-difference';
import { formatEuros } from '../../words/format-euros';
import { planCounts } from '../../words/plan-counts';
import { plural } from '../../words/plural';
import { Counts } from '../parts/counts';
import type { ReportProps } from '../report-props';

/** The figures that a reviewer looks for first. */
export function Figures({ review }: ReportProps) {
  const { layers, plan, rollout, cost, policy } = review;
  const sum = (column: 'created' | 'changed' | 'deleted') => layers.reduce((total, layer) => total + layer[column], 0);
  return (
    <dl class="figures" aria-label="Figures">
      <Figure title="Objects">
        <Counts created={sum('created')} changed={sum('changed')} deleted={sum('deleted')} />
      </Figure>
      <Figure title="Terraform">{plan ? <Counts {...planCounts(plan)} /> : <span class="none">no plan</span>}</Figure>
      <Figure title="Restarts">
        {rollout.restarts.length > 0 ? plural(rollout.restarts.length, 'workload') : <span class="none">none</span>}
      </Figure>
      {cost && (
        <Figure title="Cost a month">
          {formatEuros(cost.after)}
          {cost.before !== undefined && Math.abs(cost.after - cost.before) >= 0.005 && (
            <small>{formatDifference(cost.after - cost.before, formatEuros)}</small>
          )}
        </Figure>
      )}
      {policy && <Figure title="Policy">{findings(policy.findings.filter(({ waiver }) => !waiver).length)}</Figure>}
    </dl>
  );
}

function Figure({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function findings(count: number): string {
  return count === 0 ? 'all kept' : plural(count, 'finding');
}
