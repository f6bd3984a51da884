import type { ReviewContext } from '../model/review-context';

/** Pages of the documentation that the report links to, below its folder. */
export const DOCS_PAGES = {
  destroy: 'how-to/destroy-something.md',
  rollBack: 'how-to/roll-back.md',
  policy: 'reference/policy.md',
  waive: 'how-to/waive-a-policy-rule.md',
  project: 'reference/project.md',
} as const;

/** Address of a page of the documentation, or nothing when it is not known where that is. */
export function docsUrl({ docsUrl: folder }: ReviewContext, page: keyof typeof DOCS_PAGES): string | undefined {
  return folder === undefined ? undefined : `${folder.replace(/\/+$/, '')}/${DOCS_PAGES[page]}`;
}
