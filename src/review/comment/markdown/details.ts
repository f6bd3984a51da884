/**
 * A section that opens with a click.
 *
 * @param summary HTML of one line; use {@link escapeHtml} for what is not ours.
 * @param body Markdown.
 */
export function details(summary: string, body: string): string {
  // Without the empty lines the body would be HTML.
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
