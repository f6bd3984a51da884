import { redact } from '../../base/redact';

/** What a Git command has said, in one line: the words of the server where there are any, they give the reason. */
export function gitSaid(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  const remote = lines.filter((line) => line.startsWith('remote:')).map((line) => line.slice('remote:'.length).trim());
  return redact((remote.some(Boolean) ? remote : lines).filter(Boolean).join('; '));
}
