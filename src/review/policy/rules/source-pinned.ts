import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import { isPinnedTag } from '../is-pinned-tag';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';

const GROUP = 'source.toolkit.fluxcd.io';

/** What Flux fetches from elsewhere is the same tomorrow. */
export const sourcePinned = defineRule<Resource>({
  id: 'source/pinned',
  severity: 'error',
  title: 'Git and OCI sources are pinned',
  why: 'Flux applies whatever a branch, a range or a moving tag points to at that minute. Only a tag of one release, a commit or a digest is what was reviewed.',
  hint: 'name the tag of one release, a commit or a digest under spec.ref',
  subjects: (input) => input.ofType(`GitRepository.${GROUP}`, `OCIRepository.${GROUP}`, `Bucket.${GROUP}`),
  inspect: ({ kind, manifest }) => {
    const ref = manifest.at('spec', 'ref');
    if (kind === 'Bucket')
      return [{ message: 'is a bucket, whose content has no version', hint: 'use a GitRepository or an OCIRepository' }];
    // Flux takes the most exact of several, in this order.
    if (ref.at('commit').exists || ref.at('digest').exists) return [];
    if (ref.at('name').exists) return named(ref.at('name'));
    if (ref.at('semver').exists) return range(ref.at('semver'));
    if (ref.at('tag').exists) return tag(ref.at('tag'));
    const { text: branch } = ref.at('branch');
    return [{ at: ref, message: branch === undefined ? 'follows whatever is the newest' : `follows the branch ${branch}` }];
  },
});

function named(at: Cursor): Violation[] {
  const { text = '' } = at;
  return text.startsWith('refs/tags/') && isPinnedTag(text.slice('refs/tags/'.length))
    ? []
    : [{ at, message: `follows ${text}, which moves` }];
}

function range(at: Cursor): Violation[] {
  const { text = '' } = at;
  return /^=?\s*v?\d+\.\d+\.\d+[\w.+-]*$/.test(text) ? [] : [{ at, message: `follows the versions ${text}` }];
}

function tag(at: Cursor): Violation[] {
  const { scalar = '' } = at;
  return isPinnedTag(scalar) ? [] : [{ at, message: `follows the tag ${scalar}, which is moved from release to release` }];
}
