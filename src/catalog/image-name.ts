import type { ImageReference } from './images';

/** An image as a container names it: `repository:tag`. */
export function imageName({ repository, tag }: ImageReference): string {
  return `${repository}:${tag}`;
}
