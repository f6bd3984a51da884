import type { DangerRule } from '../danger-rule';

/** The environment is being taken down. */
export const projectDestroying: DangerRule = {
  rule: 'project/destroying',
  title: 'The environment is being taken down',
  find: ({ trees }) => {
    const [before, after] = [trees.base.inventory?.project, trees.head.inventory?.project];
    if (after?.lifecycle !== 'destroying' || before?.lifecycle === 'destroying') return [];
    return [
      {
        verdict: 'data-loss',
        subject: `project ${after.slug}`,
        message: 'is to be destroyed: from this change on nothing is guarded any more',
        hint: 'see that backups are where they outlive the environment',
      },
    ];
  },
};
