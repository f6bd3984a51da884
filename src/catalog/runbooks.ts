/** Folder of the pages that alerts link to, as people reach it: docs/runbooks of the platform repository. */
export const RUNBOOKS = 'https://gitlab.example.com/m2mgate/blue/-/blob/main/docs/runbooks';

/** The paragraph about an alert on the page of its subject. GitLab makes anchors of headings in lower case. */
export function runbookUrl(subject: string, alert: string): string {
  return `${RUNBOOKS}/${subject}.md#${alert.toLowerCase()}`;
}
