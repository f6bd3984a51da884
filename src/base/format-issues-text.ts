import { styleText } from 'node:util';
import { countIssues } from './count-issues';
import type { Issue } from './issue';
import { printable } from './printable';

export interface TextFormat {
  /** Name of the project file as the user typed it. */
  readonly file: string;
  /** What came of it, after the counts: `nothing was written`. */
  readonly outcome?: string;
  /** @default false */
  readonly colour?: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** Longest value that is printed in full. */
const MAX_VALUE = 200;

/** Issues as people read them on a terminal: a header line, then one block for each, with aligned details. */
export function formatIssuesText(issues: readonly Issue[], format: TextFormat): string {
  const paint = (style: Style, text: string) => (format.colour ? styleText(style, text, { validateStream: false }) : text);
  const header = `${printable(format.file)}: ${[countIssues(issues), format.outcome].filter(Boolean).join('; ')}`;
  return `${[header, ...issues.map((issue) => block(issue, format.file, paint))].join('\n\n')}\n`;
}

function block(issue: Issue, file: string, paint: (style: Style, text: string) => string): string {
  const severity = paint(['bold', issue.severity === 'error' ? 'red' : 'yellow'], issue.severity);
  const title = paint('bold', printable(issue.field || issue.file || file));
  const details: [string, string | undefined][] = [
    ['got', 'got' in issue ? value(issue.got) : undefined],
    ['expected', issue.expected && printable(issue.expected)],
    ['hint', issue.hint && printable(issue.hint)],
    ['at', issue.at && printable(issue.at)],
    ['line', issue.position && printable(`${issue.file ?? file}:${issue.position.line}:${issue.position.column}`)],
  ];
  const lines = details.flatMap(([label, text]) => (text ? [`  ${paint('dim', `${label}:`.padEnd(10))}${text}`] : []));
  return [`${severity}  ${title}  ${paint('dim', `[${issue.rule}]`)}`, `  ${printable(issue.message)}`, ...lines].join('\n');
}

function value(got: unknown): string {
  const text = printable(JSON.stringify(got) ?? String(got));
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
}
