import { DOCS } from './docs';

/** Folder of the pages that alerts link to. */
export const RUNBOOKS = `${DOCS}/runbooks`;

/** The paragraph about an alert on the page of its subject. GitLab makes anchors of headings in lower case. */
export function runbookUrl(subject: string, alert: string): string {
  return `${RUNBOOKS}/${subject}.md#${alert.toLowerCase()}`;
}
