import type { ComponentChildren } from 'preact';
import { printable } from '../../../base/printable';
import type { Rollout as Model } from '../../model/rollout';
import { Code } from '../parts/code';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import type { ReportProps } from '../report-props';
import { contents } from './contents';

/** Which workloads restart, and what they run afterwards. */
export function Rollout({ review }: ReportProps) {
  const { restarts } = review.rollout;
  if (!contents(review).some(({ id }) => id === 'rollout')) return null;
  return (
    <Section id="rollout" title="What rolls out">
      {restarts.length > 0 && (
        <Table
          label="Restarts"
          columns={[{ title: 'Restarts' }, { title: 'Why' }]}
          rows={restarts.map(({ workload, reason }) => [<Code>{workload}</Code>, printable(reason)])}
        />
      )}
      <Steps rollout={review.rollout} />
    </Section>
  );
}

function Steps({ rollout: { images, charts, replicas } }: { readonly rollout: Model }) {
  const step = (what: string, name: string, before?: string, after?: string, note?: ComponentChildren) => [
    <Code>{name}</Code>,
    what,
    before === undefined ? '' : <Code>{before}</Code>,
    [after === undefined ? '' : <Code>{after}</Code>, note],
  ];
  const rows = [
    ...images.map(({ image, before, after }) => step('image', image, before, after)),
    ...charts.map(({ chart, before, after, major }) => step('chart', chart, before, after, major && <strong> major</strong>)),
    ...replicas.map(({ workload, before, after }) => step('replicas', workload, before, after)),
  ];
  if (rows.length === 0) return null;
  const columns = [{ title: 'What' }, { title: '' }, { title: 'Now' }, { title: 'After' }];
  return <Table label="Images, charts and replicas" columns={columns} rows={rows} />;
}
