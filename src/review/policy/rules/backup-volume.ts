import { matchesPattern } from '../../../base/matches-pattern';
import { defineRule } from '../define-rule';
import { listVolumes, type VolumeOwner } from '../list-volumes';
import { UNSAVED_VOLUMES } from '../unsaved-volumes';

/** Whoever keeps data has thought about losing it. */
export const backupVolume = defineRule<VolumeOwner>({
  id: 'backup/volume',
  severity: 'warning',
  title: 'Data on volumes is backed up, or need not be',
  why: 'A volume of Hetzner is stored three times in one location, and Blue backs up MySQL and etcd only. What else keeps data needs a backup of its own, or a reason why it may be lost.',
  hint: 'back it up from within, then waive the rule for it with the reason',
  subjects: (input) => input.once(listVolumes),
  inspect: ({ name, at }) =>
    UNSAVED_VOLUMES.some(({ object }) => matchesPattern(name, object))
      ? []
      : [{ at, message: 'keeps data on a volume that Blue does not back up' }],
});
