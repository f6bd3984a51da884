/** Writes lines that start with the time since the task began, such as `[ 3:07] kube-apiserver 1.36.4: built in 2:41`. */
export class Progress {
  private readonly start = Date.now();

  say(text: string): void {
    console.log(`[${duration(Date.now() - this.start).padStart(5)}] ${text}`);
  }

  /** Says when something begins, and every minute that it goes on. Answers how long it took, in milliseconds. */
  async time(what: string, work: () => Promise<void>): Promise<number> {
    const start = Date.now();
    this.say(`${what} …`);
    const timer = setInterval(() => this.say(`${what} … ${duration(Date.now() - start)} so far`), 60_000);
    try {
      await work();
      return Date.now() - start;
    } finally {
      clearInterval(timer);
    }
  }
}

/** Minutes and seconds. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
