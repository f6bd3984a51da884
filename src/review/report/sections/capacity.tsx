import { formatCores } from '../../words/format-cores';
import { formatMemory } from '../../words/format-memory';
import { formatShare } from '../../words/format-share';
import { plural } from '../../words/plural';
import { Bar } from '../parts/bar';
import { Code } from '../parts/code';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import type { ReportProps } from '../report-props';

/** Whether what pods request has room on the agents, and who requests it. */
export function Capacity({ review: { inventory } }: ReportProps) {
  // A render of an older version says nothing about it.
  const { capacity, nodePools = [] }: Partial<typeof inventory> = inventory;
  if (!capacity) return null;
  return (
    <Section
      id="capacity"
      title="Capacity"
      aside={`requests against what ${plural(capacity.agents, 'agent')} that always run offer`}
    >
      <div class="meters">
        <Meter name="CPU" requested={capacity.requested.cpu} offered={capacity.allocatable?.cpu} format={formatCores} />
        <Meter name="Memory" requested={capacity.requested.memory} offered={capacity.allocatable?.memory} format={formatMemory} />
      </div>
      <div class="columns">
        <Table
          label="Requests of the layers"
          columns={[{ title: 'Requested by' }, { title: 'CPU', number: true }, { title: 'Memory', number: true }]}
          rows={capacity.requestedBy.map(({ layer, cpu, memory }) => [
            <Code>{layer}</Code>,
            formatCores(cpu),
            formatMemory(memory),
          ])}
        />
        <Table
          label="Servers"
          columns={[{ title: 'Servers' }, { title: 'Type' }, { title: 'Location' }, { title: 'Count', number: true }]}
          rows={nodePools.map(({ name, serverType, location, count, max }) => [
            <Code>{name}</Code>,
            serverType,
            location,
            max > count ? `${count} to ${max}` : count,
          ])}
        />
      </div>
    </Section>
  );
}

interface MeterProps {
  readonly name: string;
  readonly requested: number;
  readonly offered: number | undefined;
  readonly format: (amount: number) => string;
}

function Meter({ name, requested, offered, format }: MeterProps) {
  if (offered === undefined) {
    return (
      <p>
        {name}: {format(requested)} requested; what the servers offer is not known.
      </p>
    );
  }
  const share = offered > 0 ? Math.round((requested / offered) * 100) : 0;
  const text = formatShare(requested, offered, format);
  return (
    <div class="meter">
      <p>
        <strong>{name}</strong> <span>{text}</span> <span class="share">{share} %</span>
      </p>
      <Bar label={`${name} requested`} value={requested} most={offered} text={`${text}, ${share} %`} />
    </div>
  );
}
