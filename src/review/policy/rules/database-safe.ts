import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';

/** The database survives the loss of a server, and nothing but a commit changes its version. */
export const databaseSafe = defineRule<Resource>({
  id: 'database/safe',
  severity: 'error',
  title: 'MySQL runs as a cluster that can vote, encrypted, and is upgraded by commits only',
  why: 'Two nodes cannot decide which of them is right after they have lost each other. Flags called unsafe switch off the checks that keep it from happening.',
  hint: 'take the values of the platform',
  subjects: (input) => input.ofType('PerconaXtraDBCluster.pxc.percona.com'),
  inspect: ({ manifest }) => {
    const spec = manifest.at('spec');
    return [
      ...votes(spec.at('pxc', 'size')),
      ...unsafe(spec.at('unsafeFlags')),
      ...plain(spec.at('tls', 'enabled')),
      ...upgrades(spec),
    ];
  },
});

function votes(at: Cursor): Violation[] {
  const { number: size = 0 } = at;
  return size >= 3 && size % 2 === 1 ? [] : [{ at, message: `runs ${size} nodes, and only an odd number from 3 can vote` }];
}

function unsafe(flags: Cursor): Violation[] {
  return flags.fields
    .filter(({ isTrue }) => isTrue)
    .map((at) => ({ at, message: `switches a check off (unsafeFlags.${at.key})` }));
}

function plain(at: Cursor): Violation[] {
  return at.value === false ? [{ at, message: 'sends everything unencrypted between its nodes' }] : [];
}

/** Without a word, the operator asks a server of Percona every night what the newest version is. */
function upgrades(spec: Cursor): Violation[] {
  const at = spec.at('upgradeOptions', 'apply');
  return ['disabled', 'never'].includes(at.text?.toLowerCase() ?? '')
    ? []
    : [{ at, message: 'is upgraded by its operator, without a commit', hint: 'set upgradeOptions.apply: disabled' }];
}
