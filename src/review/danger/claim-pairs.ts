import type { ComparedTrees } from '../diff/compared-trees';
import { type Claim, claims } from '../objects/claims';
import { objectName } from '../words/object-name';
import { changedObjects } from './changed-objects';

/** A volume of an object that stays, as it was and as it will be. */
export interface ClaimPair {
  /** Object that asks for it. */
  readonly subject: string;
  readonly before: Claim;
  /** Absent when the object no longer asks for it. */
  readonly after?: Claim;
  /** Which of the volumes of the object it is, in brackets and after a space; empty when the object is the claim itself. */
  readonly part: string;
}

/** Volumes of the objects that change. */
export function claimPairs(trees: Pick<ComparedTrees, 'pairs'>): ClaimPair[] {
  return changedObjects(trees).flatMap(({ before, after }) => {
    const left = new Map(claims(after.manifest).map((claim) => [claim.path, claim]));
    return claims(before.manifest).map((claim) => ({
      subject: objectName(after.id),
      before: claim,
      after: left.get(claim.path),
      part: partOf(claim),
    }));
  });
}

/** Parts of the path that only say how the claim is written down. */
const FORM = /^(?:spec|values|storage|volumes|volumeClaimTemplates?|persistentVolumeClaim)$/;

function partOf({ path }: Claim): string {
  const parts = path.split('.').filter((part) => part !== '' && !FORM.test(part));
  return parts.length > 0 ? ` (${parts.join('.')})` : '';
}
