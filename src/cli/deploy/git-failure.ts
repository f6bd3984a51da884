/** A Git command that has ended with another exit code than 0, or could not be started. */
export class GitFailure extends Error {
  constructor(
    readonly code: number | undefined,
    /** What it has printed as results; `push --porcelain` tells there what became of each branch. */
    readonly stdout: string,
    /** What it has said to people. */
    readonly stderr: string,
  ) {
    super(`git has failed with exit code ${code}`);
    this.name = 'GitFailure';
  }
}
