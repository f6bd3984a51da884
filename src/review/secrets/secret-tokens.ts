/** Stands for a value that nobody may read. */
const SENSITIVE = '(sensitive)';
/** Stands for one that is another value than before. */
const CHANGED = '(sensitive, changed)';

/**
 * What readers see in the place of secrets: that there is one, and whether it is another one than before.
 *
 * The first version is hidden before the second; one of these serves both.
 */
export class SecretTokens {
  private readonly known = new Set<string>();
  private version = 0;

  /** Begins a version of what is being hidden. */
  begin(): void {
    this.version += 1;
  }

  /** The text for a secret, whatever it is. */
  of(secret: unknown): string {
    const text = JSON.stringify(secret);
    if (this.version === 1) this.known.add(text);
    return this.known.has(text) ? SENSITIVE : CHANGED;
  }

  /** The same text without telling whether the secret has changed. */
  static plain(text: string): string {
    return text.replaceAll(CHANGED, SENSITIVE);
  }
}
