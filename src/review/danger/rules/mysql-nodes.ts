import { readField } from '../../objects/read-field';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';

/** A MySQL cluster gets fewer nodes: fewer copies of the data, and volumes that are left behind. */
export const mysqlNodes: DangerRule = {
  rule: 'mysql/nodes',
  title: 'A MySQL cluster gets fewer nodes: fewer copies of the data, and volumes that are left behind',
  find: ({ trees }) =>
    changedObjects(trees, 'PerconaXtraDBCluster').flatMap(({ before, after }) => {
      const [old = 0, young = 0] = [before, after].map(({ manifest }) => Number(readField(manifest, 'spec', 'pxc', 'size') ?? 0));
      if (young >= old) return [];
      return [
        {
          verdict: 'data-loss' as const,
          subject: objectName(after.id),
          message: `goes from ${old} to ${young} nodes: ${young < 3 ? 'the cluster can no longer lose one' : 'there are fewer copies of the data'}`,
          hint: 'keep three nodes; with fewer, the loss of one server stops or loses the database',
          destroys: true,
        },
      ];
    }),
};
