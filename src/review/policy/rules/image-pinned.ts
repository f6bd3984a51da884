import { defineRule } from '../define-rule';
import type { ImageUse } from '../image-use';
import { isPinnedTag } from '../is-pinned-tag';
import { listImages } from '../list-images';

/** Images whose releases are whole numbers, so that a tag of one number is not moved. */
const WHOLE_NUMBERS: readonly string[] = ['itsthenetwork/nfs-server-alpine'];

/** An image that changes under its name changes the environment without a commit. */
export const imagePinned = defineRule<ImageUse>({
  id: 'image/pinned',
  severity: 'error',
  title: 'Images are pinned',
  why: 'A tag that moves runs on every node what was the newest when that node pulled it: nobody has reviewed it, and no earlier deployment brings the old one back.',
  hint: 'name the tag of one release, or a digest',
  subjects: (input) => input.once(listImages),
  inspect: (image) => {
    const { at, repository, tag, digest, ofChart } = image;
    if (digest !== undefined) return [];
    // A chart without a tag in its values runs the image that its version was released with.
    if (tag === undefined) return ofChart && at.text === undefined ? [] : [{ at, message: `runs ${repository} without a tag` }];
    if (isPinnedTag(tag) || (WHOLE_NUMBERS.includes(repository) && /^\d+$/.test(tag))) return [];
    return [{ at, message: `runs ${repository} with the tag ${tag}, which is moved from release to release` }];
  },
});
