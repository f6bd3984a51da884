import type { Grant } from './grant';
import { isAllowedGrant } from './is-allowed-grant';
import { listGrants } from './list-grants';
import type { PolicyInput } from './policy-input';
import type { Violation } from './policy-rule';
import type { Subject } from './subject';

/** What an object grants of one kind without being allowed to, with a sentence for each. */
export function grantViolations(
  { name, file }: Subject,
  input: PolicyInput,
  kind: Grant['kind'],
  message: (grant: Grant) => string,
): Violation[] {
  return (input.once(grantsByFile).get(file) ?? [])
    .filter((grant) => grant.name === name && grant.kind === kind && !isAllowedGrant(grant))
    .map((grant) => ({ at: grant.at, message: message(grant) }));
}

function grantsByFile(input: PolicyInput): Map<string, Grant[]> {
  const groups = new Map<string, Grant[]>();
  for (const grant of input.once(listGrants)) groups.set(grant.file, [...(groups.get(grant.file) ?? []), grant]);
  return groups;
}
