import { createHash } from 'node:crypto';
import { codeSpan } from '../../review/comment/markdown/code-span';
import { escapeText } from '../../review/comment/markdown/escape-text';
import { table } from '../../review/comment/markdown/table';
import type { PlanAction, PlannedChange, PlanSummary } from '../../review/model/plan-summary';
import { plural } from '../../review/words/plural';
import type { WantedIssue } from '../gitlab/drift-issue';

/** Rows and fields beyond that are counted. */
const MOST = 50;

/**
 * What kube-hetzner makes for every server that is there while it plans, also for those of the autoscaler, which come and
 * go without anybody asking Terraform. It only copies settings to them, which they have from their birth.
 */
const AUTOSCALED = /^module\.cluster\.terraform_data\.autoscaled_nodes_\w+\[/;

const WOULD: Readonly<Record<PlanAction, string>> = {
  create: 'create it',
  update: 'change it',
  replace: '**replace it**',
  delete: '**delete it**',
  read: 'read it',
  forget: 'forget it',
  import: 'import it',
  move: 'move it',
};

/**
 * The issue about what Terraform would change although nobody has asked for it, or nothing when all is as it should be.
 *
 * What somebody has changed outside and the project says nothing about is no drift: Terraform would leave it. Servers that
 * the autoscaler has added or taken away are none either.
 *
 * @param pipelineUrl Where it was found out.
 */
export function describeDrift(plan: PlanSummary, pipelineUrl?: string): WantedIssue | undefined {
  const changes = plan.changes.filter((change) => change.action !== 'read' && !isAutoscaling(change));
  if (changes.length === 0) return undefined;
  const outside = new Set(plan.drift.map(({ address }) => address));
  const rows = changes.slice(0, MOST).map((change) => row(change, outside.has(change.address)));
  return {
    title: `Drift: ${plural(changes.length, 'resource')} no longer as the project says`,
    fingerprint: fingerprint(changes),
    description: [
      'The nightly plan of the default branch would change what is there:',
      '',
      table([{ title: 'Resource' }, { title: 'Terraform would' }, { title: 'What differs' }, { title: 'Changed outside' }], rows),
      ...(changes.length > MOST ? ['', `and ${changes.length - MOST} more.`] : []),
      '',
      'Either somebody has changed it by hand, or it is due (a password that rotates, a retired image), or a pipeline still waits for somebody to start its `apply`.',
      '',
      '- To put it back: run the pipeline of the default branch and start `apply`.',
      '- To keep it: write it into the project file and merge that.',
      '',
      `This issue closes itself when the drift is gone.${pipelineUrl ? ` Found by ${pipelineUrl}.` : ''}`,
      '',
    ].join('\n'),
  };
}

function isAutoscaling({ action, address }: PlannedChange): boolean {
  return (action === 'create' || action === 'delete') && AUTOSCALED.test(address);
}

function row({ address, action, reason, fields }: PlannedChange, outside: boolean): string[] {
  const paths = fields.slice(0, MOST).map(({ path }) => codeSpan(path));
  const more = fields.length - paths.length;
  return [
    codeSpan(address),
    [WOULD[action], ...(reason ? [escapeText(reason)] : [])].join(': '),
    [...paths, ...(more > 0 ? [`${more} more`] : [])].join(', '),
    outside ? 'yes' : '',
  ];
}

/** The same as long as the same fields of the same resources differ. */
function fingerprint(changes: readonly PlannedChange[]): string {
  const lines = changes.map(({ address, action, fields }) => `${action} ${address} ${fields.map(({ path }) => path).join(' ')}`);
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16);
}
