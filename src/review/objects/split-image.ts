/** An image reference in its parts; the tag holds the digest as well. */
interface ImageParts {
  readonly name: string;
  readonly tag?: string;
}

/** Splits an image reference: the tag begins at the last colon after the last slash, or at the digest. */
export function splitImage(image: string): ImageParts {
  const [, name = image, tag, digest] = /^(.+?)(?::([^:/@]+))?(?:@(.+))?$/.exec(image) ?? [];
  const version = [tag, digest].filter(Boolean).join('@');
  return { name, ...(version && { tag: version }) };
}
