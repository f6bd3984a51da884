import { isRecord } from '../../base/is-record';
import { SECRET_PATTERN } from '../../base/secret-pattern';
import { hideAssignments } from '../secrets/hide-assignments';
import { isSecretSetting } from '../secrets/is-secret-setting';
import { SecretTokens } from '../secrets/secret-tokens';
import type { PlanMarks } from './terraform-plan';

/** Stands for a value that only applying the plan will tell. */
const UNKNOWN = '(known after apply)';

/**
 * Hides in one resource of a plan what is marked as sensitive, what is sensitive elsewhere in the plan, and what looks
 * like a secret without being marked. One mask serves the value before and the value after, in this order.
 */
export class PlanMask {
  private readonly tokens = new SecretTokens();

  /** @param secrets Every text that the plan marks as sensitive anywhere. */
  constructor(private readonly secrets: ReadonlySet<string>) {}

  /**
   * A copy of a value without secrets.
   *
   * @param sensitive Marks of what is sensitive.
   * @param unknown Marks of what is not known yet; it stands in the copy as `(known after apply)`.
   */
  hide(value: unknown, sensitive: PlanMarks, unknown?: PlanMarks): unknown {
    this.tokens.begin();
    return this.hideValue(value, sensitive, unknown);
  }

  /** A text without anything that is sensitive elsewhere in the plan, or looks like a secret. */
  text(text: string): string {
    let hidden = text;
    for (const secret of this.secrets) {
      if (hidden.includes(secret)) hidden = hidden.replaceAll(secret, () => this.tokens.of(secret));
    }
    hidden = hidden.replace(SECRET_PATTERN, (secret) => this.tokens.of(secret));
    return hideAssignments(hidden, (secret) => this.tokens.of(secret));
  }

  private hideValue(value: unknown, sensitive: PlanMarks, unknown: PlanMarks, name = ''): unknown {
    if (unknown === true) return UNKNOWN;
    if (value === null || value === undefined) return this.missing(value, unknown);
    if (sensitive === true) return this.tokens.of(value);
    if (typeof value === 'string') return isSecretSetting(name, value) ? this.tokens.of(value) : this.text(value);
    if (Array.isArray(value))
      return value.map((item, index) => this.hideValue(item, at(sensitive, index), at(unknown, index), name));
    if (!isRecord(value)) return value;
    const keys = [...new Set([...Object.keys(value), ...(isRecord(unknown) ? Object.keys(unknown) : [])])];
    return Object.fromEntries(
      keys.map((key) => [this.text(key), this.hideValue(value[key], at(sensitive, key), at(unknown, key), key)]),
    );
  }

  /** Of a value that is not there, parts may be unknown. */
  private missing(value: null | undefined, unknown: PlanMarks): unknown {
    if (!isRecord(unknown) || !Object.values(unknown).includes(true)) return value;
    return this.hideValue({}, undefined, unknown);
  }
}

function at(marks: PlanMarks, key: string | number): PlanMarks {
  if (Array.isArray(marks)) return marks[Number(key)];
  return isRecord(marks) ? marks[String(key)] : undefined;
}
