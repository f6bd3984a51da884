import type { Cursor } from './cursor';
import type { ImageUse } from './image-use';
import { parseImage } from './parse-image';
import type { PolicyInput } from './policy-input';
import type { Resource } from './resource';
import { walk } from './walk';

/** Kinds in which `image` would be text of a document, or the name of a field. */
const NO_IMAGES = ['ConfigMap', 'CustomResourceDefinition', 'PrometheusRule', 'KeycloakRealmImport'];

/** Every image that the tree names: in containers, in custom resources, and in values of charts. */
export function listImages(input: PolicyInput): ImageUse[] {
  return input.resources.filter(({ kind, embedded }) => !embedded && !NO_IMAGES.includes(kind)).flatMap(imagesOf);
}

function imagesOf(resource: Resource): ImageUse[] {
  const { name, file, kind } = resource;
  const found: ImageUse[] = [];
  walk(resource.manifest.at('spec'), (at) => {
    if (at.key !== 'image') return;
    const parts = at.text === undefined ? inParts(at) : inOneText(at.text);
    if (parts) found.push({ name, file, at, ofChart: kind === 'HelmRelease', ...parts });
  });
  return found;
}

type Parts = ReturnType<typeof parseImage>;

function inOneText(text: string): Parts | undefined {
  // An address is that of a picture.
  return text === '' || text.includes('://') ? undefined : parseImage(text);
}

/** As charts write it: `{ registry, repository, tag, digest }`, all of them optional. */
function inParts(at: Cursor): Parts | undefined {
  const { scalar: registry } = at.at('registry');
  const { scalar: repository } = at.at('repository').exists ? at.at('repository') : at.at('name');
  const tag = at.at('tag').scalar || undefined;
  const digest = at.at('digest').scalar || at.at('sha').scalar || undefined;
  if (repository === undefined && tag === undefined) return undefined;
  const parsed = parseImage([registry, repository].filter(Boolean).join('/'));
  return { ...parsed, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}
