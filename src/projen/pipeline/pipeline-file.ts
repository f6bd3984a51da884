import type { Job, Rule } from './job';
import type { Stage } from './stages';
import type { Template } from './template';

/** A whole `.gitlab-ci.yml`, before the jobs become keys of their own. */
export interface PipelineFile {
  readonly workflow: { readonly rules: readonly Rule[] };
  readonly stages: readonly Stage[];
  readonly variables: Readonly<Record<string, string>>;
  /** What every job has that does not say otherwise. */
  readonly default: {
    readonly image: string;
    readonly before_script: readonly string[];
    readonly cache: {
      readonly key: { readonly files: readonly string[] };
      readonly paths: readonly string[];
    };
    readonly tags?: readonly string[];
  };
  /** By name; the name begins with a dot. */
  readonly templates: Readonly<Record<string, Template>>;
  readonly jobs: Readonly<Record<string, Job>>;
}
