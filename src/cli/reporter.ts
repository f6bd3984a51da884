import { formatCodeQuality } from '../base/format-code-quality';
import { formatIssuesJson } from '../base/format-issues-json';
import { formatIssuesText } from '../base/format-issues-text';
import type { Issue } from '../base/issue';
import { ProjectError } from '../base/project-error';
import type { Io } from './io';
import type { Locate } from './load/loaded-project';
import { writeReport } from './write-report';

export interface ReporterOptions {
  /** The project file, relative to the working directory. */
  readonly file?: string;
  /** What comes of a failure, in the words of the header: `nothing was written`. */
  readonly outcome?: string;
  /** Writes one JSON document to standard output, and nothing else. */
  readonly json?: boolean;
  /** Warnings count as errors. */
  readonly strict?: boolean;
  /** Path of a code-quality report to write as well. */
  readonly codeQuality?: string;
}

/** Tells people, programs and GitLab what came of a command. */
export class Reporter {
  /** Finds a field in the project file; known once that is loaded, and only for YAML and JSON. */
  locate: Locate = () => undefined;
  /** What programs read beside the issues, also when a command fails; known as soon as the command knows it. */
  data: Readonly<Record<string, unknown>> = {};

  constructor(
    private readonly io: Io,
    private readonly options: ReporterOptions,
  ) {}

  /** Tells that a command has failed because of the project. */
  failed(found: readonly Issue[]): void {
    const { json, outcome } = this.options;
    const issues = this.located(found);
    this.writeCodeQuality(issues);
    if (json) this.io.out(formatIssuesJson(issues, this.file, this.data));
    else this.io.err(formatIssuesText(issues, { file: this.file, outcome, colour: this.io.colour }));
  }

  /**
   * Refuses warnings when they count as errors.
   *
   * @throws ProjectError with the warnings as errors.
   */
  accept(warnings: readonly Issue[]): void {
    if (this.options.strict && warnings.length > 0)
      throw new ProjectError(warnings.map((issue) => ({ ...issue, severity: 'error' })));
  }

  /**
   * Tells that a command has done its work.
   *
   * @param summary One line for people.
   * @param data The same for programs, part of the JSON document.
   */
  succeeded(found: readonly Issue[], summary: string, data: Readonly<Record<string, unknown>>): void {
    const warnings = this.located(found);
    this.writeCodeQuality(warnings);
    if (this.options.json) {
      this.io.out(formatIssuesJson(warnings, this.file, { ...data, ...this.data }));
      return;
    }
    if (warnings.length > 0) this.io.err(`${formatIssuesText(warnings, { file: this.file, colour: this.io.colour })}\n`);
    this.io.out(`${summary}\n`);
  }

  private get file(): string {
    return this.options.file ?? 'project.ts';
  }

  private located(issues: readonly Issue[]): Issue[] {
    return issues.map((issue) => {
      const position = issue.position ?? this.locate(issue.field);
      return position ? { ...issue, position } : issue;
    });
  }

  private writeCodeQuality(issues: readonly Issue[]): void {
    if (this.options.codeQuality) writeReport(this.options.codeQuality, formatCodeQuality(issues, this.file));
  }
}
