import { Hopeless } from './hopeless';

export interface EventuallyProps {
  /** What is waited for, for the message. */
  readonly what: string;
  /**
   * Milliseconds.
   * @default 60000
   */
  readonly timeout?: number;
  /**
   * Milliseconds between two looks.
   * @default 200
   */
  readonly every?: number;
}

/**
 * Looks again and again until there is an answer.
 *
 * @throws Error that says what was waited for, with the last error of `look`; at once when that is {@link Hopeless}.
 */
export async function eventually<T>(props: EventuallyProps, look: () => Promise<T | undefined>): Promise<T> {
  const { what, timeout = 60_000, every = 200 } = props;
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const answer = await look();
      if (answer !== undefined) return answer;
    } catch (error) {
      if (error instanceof Hopeless) throw error;
      last = error;
    }
    if (Date.now() > end) throw new Error(`${what}: not within ${timeout / 1000} s${last ? `; ${last}` : ''}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
