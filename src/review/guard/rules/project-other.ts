import type { GuardRule } from '../guard-rule';

/** What is deployed belongs to another project. */
export const projectOther: GuardRule = {
  rule: 'project/other',
  title: 'What is deployed belongs to another project',
  find: ({ trees: { base, head } }) => {
    const [deployed, rendered] = [base.inventory?.project, head.inventory?.project];
    if (!deployed || !rendered) return [];
    const differs = (['slug', 'gitlabProjectId'] as const).filter((key) => deployed[key] !== rendered[key]);
    return differs.map((key) => ({
      subject: `project ${rendered.slug}`,
      message: `has another ${key} than what is deployed (${deployed[key]} → ${rendered[key]}): everything would be deleted and made anew under another name`,
      hint: `keep the ${key}; a new environment takes a new project`,
    }));
  },
};
