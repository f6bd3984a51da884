import { defineRule } from '../define-rule';
import type { ImageUse } from '../image-use';
import { listImages } from '../list-images';

/** Where an image comes from is said by its name alone. */
export const imageRegistry = defineRule<ImageUse>({
  id: 'image/registry',
  severity: 'warning',
  title: 'Images name their registry',
  why: 'Without a host, the configuration of each node decides where an image comes from. Today that is Docker Hub, with its limits for anonymous pulls.',
  hint: 'put the host in front, for example docker.io/',
  subjects: (input) => input.once(listImages),
  inspect: ({ at, registry, repository, ofChart }) => {
    // Charts put a registry of their own in front of what values say.
    if (registry !== undefined || repository === '' || (ofChart && at.text === undefined)) return [];
    return [{ at, message: `runs ${repository} from a registry that it does not name` }];
  },
});
