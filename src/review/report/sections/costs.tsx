import { printable } from '../../../base/printable';
import { formatDifference } from '../../words/format-difference';
import { formatEuros } from '../../words/format-euros';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import type { ReportProps } from '../report-props';

/** What the environment costs a month, item by item. */
export function Costs({ review: { cost } }: ReportProps) {
  if (!cost) return null;
  const { before, after, items, atMost, unpriced = [], asOf } = cost;
  const compared = before !== undefined;
  const columns = [
    { title: 'Item' },
    ...(compared ? [{ title: 'Now', number: true }] : []),
    { title: compared ? 'After' : 'A month', number: true },
    ...(compared ? [{ title: 'Difference', number: true }] : []),
  ];
  const row = (title: string, from: number | undefined, to: number | undefined) => [
    printable(title),
    ...(compared ? [amount(from)] : []),
    amount(to),
    ...(compared ? [difference(from, to)] : []),
  ];
  return (
    <Section
      id="costs"
      title="Costs"
      aside={`list prices${asOf ? ` of ${asOf}` : ''}, without VAT, traffic, snapshots and object storage`}
    >
      <Table
        label="Costs a month"
        columns={columns}
        rows={items.map((one) => row(one.item, one.before, one.after))}
        total={row('Together', before, after)}
      />
      {atMost !== undefined && <p>Up to {formatEuros(atMost)} when the autoscaler runs all servers that it may.</p>}
      {unpriced.length > 0 && <p>The price is not known of: {printable(unpriced.join(', '))}. It is in no sum.</p>}
    </Section>
  );
}

function amount(euros: number | undefined): string {
  return euros === undefined ? '' : formatEuros(euros);
}

function difference(before = 0, after = 0): string {
  return Math.abs(after - before) < 0.005 ? '' : formatDifference(after - before, formatEuros);
}
