import { slugOf } from '../base/slug';
import { frozenCopy } from './frozen-copy';
import type { ProjectProps } from './project-props';

/** Marks instances of every copy of this package, as `constructs` does: `instanceof` knows one copy only. */
const MARK = Symbol.for('@m2mgate/blue.M2MGateProject');

/**
 * One M2MGate environment: the default export of a `project.ts`.
 *
 * ```ts
 * export default new M2MGateProject({
 *   gitlabProjectId: 570,
 *   baseDomain: 'example.m2mgate.cloud',
 * });
 * ```
 *
 * It only records. Checking, building and writing is what `blue synth` does with it, so that all problems are
 * reported together and a project file can be imported without side effects.
 */
export class M2MGateProject {
  /** What was written, as a copy that no longer changes. Not checked yet. */
  readonly props: ProjectProps;

  constructor(props: ProjectProps) {
    this.props = frozenCopy(props);
    Object.defineProperty(this, MARK, { value: true });
  }

  /** Whether a value is a project, also one of another copy of this package. */
  static isProject(value: unknown): value is M2MGateProject {
    return typeof value === 'object' && value !== null && MARK in value;
  }

  /** Short name of the environment: the `slug` of the props, or the base domain with dots as dashes. */
  get slug(): string {
    // The props are checked later: whatever they hold, this must not throw.
    const { slug, baseDomain }: Partial<ProjectProps> = Object(this.props);
    return typeof slug === 'string' ? slug : slugOf(String(baseDomain));
  }

  /**
   * A DNS name of the environment: `host('s3')` is `s3.example.m2mgate.cloud`.
   *
   * @param subdomain Name in front of the base domain; empty for the base domain itself.
   */
  host(subdomain: string): string {
    const { baseDomain }: Partial<ProjectProps> = Object(this.props);
    return subdomain === '' ? String(baseDomain) : `${subdomain}.${baseDomain}`;
  }
}
