import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What became of a pipeline. */
export class PipelineRun {
  constructor(
    /** The clone that it ran in. */
    readonly folder: string,
    /** Whether every job passed. */
    readonly passed: boolean,
    /** Everything that was printed. */
    readonly output: string,
  ) {}

  /** Jobs that ran, in the order of their stages; those that failed end in `(failed)`. */
  get jobs(): string[] {
    return [...this.output.matchAll(/^ (PASS|FAIL|WARN) {2}(\S+) *$/gm)].map(([, result, name]) =>
      result === 'PASS' ? `${name}` : `${name} (failed)`,
    );
  }

  /** What a job has printed. */
  log(job: string): string {
    return this.read(join('output', `${job}.log`));
  }

  /** An artifact of a job. */
  artifact(job: string, path: string): string {
    return this.read(join('artifacts', job, path));
  }

  /** Every artifact of every job, by its path. */
  artifacts(): Record<string, string> {
    const folder = this.state('artifacts');
    if (!existsSync(folder)) return {};
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      files.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
      }),
    );
  }

  private read(path: string): string {
    return readFileSync(this.state(path), 'utf8');
  }

  private state(path: string): string {
    return join(this.folder, '.gitlab-ci-local', path);
  }
}
