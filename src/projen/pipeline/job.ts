import type { Stage } from './stages';

/** When a job is part of a pipeline; the first rule that applies decides. */
export interface Rule {
  readonly if: string;
  /** @default 'on_success' */
  readonly when?: 'on_success' | 'manual' | 'never';
  /** Whether the pipeline goes on without a manual job. */
  readonly allow_failure?: boolean;
  /** Whether a newer commit cancels the job. */
  readonly interruptible?: boolean;
}

/** A job that must have ended before. */
export interface Need {
  readonly job: string;
  /** Whether a pipeline without that job is fine. */
  readonly optional?: boolean;
  /** @default true */
  readonly artifacts?: boolean;
}

/** What outlives a job. */
export interface Artifacts {
  readonly paths?: readonly string[];
  /** Name under which the merge request links the one file of `paths`. */
  readonly expose_as?: string;
  readonly reports?: {
    readonly codequality?: string;
    readonly dotenv?: string;
    readonly junit?: string;
    readonly terraform?: string;
  };
  /** `always` where the reports of a failed job are what people want to read, `on_failure` for what helps to repair. */
  readonly when?: 'on_success' | 'on_failure' | 'always';
  /** Who may download them: nobody from outside, or members of the project with the role Developer and above. */
  readonly access: 'none' | 'developer';
  readonly expire_in: string;
}

/** One job, in the words of `.gitlab-ci.yml`, as far as the pipeline of a project repository needs them. */
export interface Job {
  readonly stage: Stage;
  /** Name of the template that the job adds to. */
  readonly extends?: string;
  readonly rules: readonly Rule[];
  readonly needs: readonly Need[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts?: Artifacts;
  readonly environment?: { readonly name: string };
  /** Jobs of one group never run at the same time, in whichever pipelines they are. */
  readonly resource_group?: string;
  readonly timeout?: string;
}
