import { isDeepStrictEqual } from 'node:util';
import type { FieldChange } from '../model/field-change';
import type { ObjectChange } from '../model/object-change';
import { isKept } from '../objects/is-kept';
import { ManifestMask } from '../secrets/manifest-mask';
import { compareValues } from './compare-values';
import { condensed } from './condensed';
import type { Difference } from './difference';
import { excerpts } from './excerpts';
import { formatPath } from './format-path';
import { objectDiff } from './object-diff';
import type { ObjectPair } from './object-pair';
import { unifiedDiff } from './unified-diff';
import { withoutNoise } from './without-noise';

/** Longest difference of a text, in characters, that a field carries. */
const MAX_DIFF = 10_000;

/** Tells what becomes of an object, as reviewers may read it: without secrets, noise and long texts. */
export function describeChange({ before, after, renamed }: ObjectPair): ObjectChange {
  const object = after ?? before;
  if (!object) throw new Error('a pair without objects');
  const { id, layer, file } = object;
  const mask = new ManifestMask();
  const old = before && mask.hide(before.manifest);
  const young = after && mask.hide(after.manifest);
  if (!old || !young) {
    const kept = !after && isKept(object);
    const type = after ? 'created' : 'deleted';
    return { type, id, layer, file, ...(kept && { kept }), fields: [], diff: objectDiff(old, young), noise: false };
  }

  const visible = [withoutNoise(old), withoutNoise(young)] as const;
  const differs = !isDeepStrictEqual(old, young);
  const movedFrom = before.layer === layer ? undefined : before.layer;
  return {
    type: 'changed',
    id,
    layer,
    file,
    ...(movedFrom !== undefined && { movedFrom }),
    ...(renamed && { formerName: before.id.name }),
    fields: compareValues(...visible)
      .filter(({ path }) => !(renamed && path.join('.') === 'metadata.name'))
      .map(describeField),
    diff: objectDiff(...visible),
    noise: differs && !movedFrom && isDeepStrictEqual(...visible),
  };
}

function describeField({ path, before, after }: Difference): FieldChange {
  const where = formatPath(path);
  if (typeof before === 'string' && typeof after === 'string') {
    const diff = /\n/.test(before + after) ? unifiedDiff(before, after) : '';
    const values = excerpts(before, after);
    return {
      type: 'changed',
      path: where,
      before: condensed(values.before),
      after: condensed(values.after),
      ...(diff && diff.length <= MAX_DIFF && { diff }),
    };
  }
  return {
    type: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    path: where,
    ...(before !== undefined && { before: condensed(before) }),
    ...(after !== undefined && { after: condensed(after) }),
  };
}
