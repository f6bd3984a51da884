import { isRecord } from '../../base/is-record';
import { looksSecretVariable } from '../../base/looks-secret-variable';
import { SECRET_PATTERN } from '../../base/secret-pattern';
import { own } from '../objects/own';
import { hideAssignments } from './hide-assignments';
import { isSecretSetting } from './is-secret-setting';
import { SecretTokens } from './secret-tokens';

type Manifest = Readonly<Record<string, unknown>>;

/** Where people write values under names of their own choice, so that the name tells a secret. */
const FREE_FORM: Readonly<Record<string, readonly string[]>> = { ConfigMap: ['data'], HelmRelease: ['spec', 'values'] };

/**
 * Hides secrets in manifests that somebody is going to read: the content of Secrets, variables and settings whose name
 * tells that they hold one, and texts that look like one wherever they stand.
 *
 * One mask serves both versions of an object; the version that is deployed comes first.
 */
export class ManifestMask {
  private readonly tokens = new SecretTokens();

  /** A copy of a manifest without secrets. */
  hide(manifest: Manifest): Manifest {
    this.tokens.begin();
    const kind = String(manifest['kind']);
    return this.hideRecord(manifest, [], kind === 'Secret', own(FREE_FORM, kind));
  }

  private hideRecord(record: Manifest, path: readonly string[], isSecret: boolean, freeForm?: readonly string[]): Manifest {
    const { name, value } = record;
    const isVariable = typeof name === 'string' && typeof value === 'string' && looksSecretVariable(name, value);
    const isFree = freeForm?.every((key, index) => path[index] === key) ?? false;
    return Object.fromEntries(
      Object.entries(record).map(([key, item]) => {
        if (isSecret && path.length === 0 && (key === 'data' || key === 'stringData')) return [key, this.hideAll(item)];
        if (isVariable && key === 'value') return [key, this.tokens.of(item)];
        if (isFree && typeof item === 'string' && isSecretSetting(key, item)) return [key, this.tokens.of(item)];
        return [key, this.hideValue(item, [...path, key], isSecret, freeForm)];
      }),
    );
  }

  private hideValue(value: unknown, path: readonly string[], isSecret: boolean, freeForm?: readonly string[]): unknown {
    if (typeof value === 'string') return this.hideText(value);
    if (Array.isArray(value)) return value.map((item) => this.hideValue(item, path, isSecret, freeForm));
    return isRecord(value) ? this.hideRecord(value, path, isSecret, freeForm) : value;
  }

  /** The content of a Secret: its keys may be read, its values may not. */
  private hideAll(data: unknown): unknown {
    if (!isRecord(data)) return data === undefined || data === null ? data : this.tokens.of(data);
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, this.tokens.of(value)]));
  }

  private hideText(text: string): string {
    const hidden = text.replace(SECRET_PATTERN, (secret) => this.tokens.of(secret));
    return hidden.includes('\n') ? hideAssignments(hidden, (secret) => this.tokens.of(secret)) : hidden;
  }
}
