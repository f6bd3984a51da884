import { readField } from '../../objects/read-field';
import { readList } from '../../objects/read-list';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';

/** Fewer backups are kept: the operator deletes the older ones after the next backup. */
export const backupRetention: DangerRule = {
  rule: 'backup/retention',
  title: 'Fewer backups are kept: the operator deletes the older ones after the next backup',
  find: ({ trees }) =>
    changedObjects(trees, 'PerconaXtraDBCluster').flatMap(({ before, after }) => {
      const kept = new Map(schedules(before.manifest).map(({ name, count }) => [name, count]));
      return schedules(after.manifest).flatMap(({ name, count }) => {
        const old = kept.get(name);
        if (old === undefined || count >= old) return [];
        return [
          {
            verdict: 'data-loss' as const,
            subject: objectName(after.id),
            message: `keeps fewer backups of the schedule ${name}: ${old} → ${count}; the older ones are deleted`,
            hint: 'copy the backups that you still want first',
          },
        ];
      });
    }),
};

function schedules(manifest: unknown): { name: string; count: number }[] {
  return readList(manifest, 'spec', 'backup', 'schedule').map((schedule) => {
    const count = Number(readField(schedule, 'retention', 'count') ?? schedule['keep'] ?? Number.POSITIVE_INFINITY);
    // Nought keeps all of them.
    return { name: String(schedule['name']), count: count === 0 ? Number.POSITIVE_INFINITY : count };
  });
}
