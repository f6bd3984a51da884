/** A whole version or a date. */
const RELEASE = /\d+\.\d+\.\d+|\d{4}-\d{2}-\d{2}|(?:^|\D)20\d{6}(?:\D|$)/;
/** Words for what is built again and again under the same tag. */
const MOVING = /(?:^|[-_.])(?:latest|snapshot|nightly|edge|dev|develop|main|master|head|canary|stable)(?:[-_.]|$)/i;
/** An abbreviated commit: letters and digits, or it could be a number of something. */
const COMMIT = /(?:^|[-_.])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}$/;

/**
 * Whether a tag of an image, a chart or a repository stands for one thing forever, as far as its name can tell.
 *
 * `8.4.8-8.1` does; `latest`, `8`, `8.4` and `8.4.8-SNAPSHOT` are moved with every release.
 */
export function isPinnedTag(tag: string): boolean {
  return COMMIT.test(tag) || (RELEASE.test(tag) && !MOVING.test(tag));
}
