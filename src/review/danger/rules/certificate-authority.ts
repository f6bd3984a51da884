import { isDeepStrictEqual } from 'node:util';
import { readField } from '../../objects/read-field';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';
import { deletions } from '../deletions';

/** What others recognise an authority by: its key and its name. */
const IDENTITY = ['isCA', 'commonName', 'subject', 'secretName', 'issuerRef', 'privateKey'];

/** A certificate authority becomes another one: what trusts the old one, devices above all, is cut off. */
export const certificateAuthority: DangerRule = {
  rule: 'certificate/authority',
  title: 'A certificate authority becomes another one: what trusts the old one, devices above all, is cut off',
  find: ({ trees }) => [
    ...changedObjects(trees, 'Certificate')
      .filter(({ before }) => isAuthority(before.manifest))
      .flatMap(({ before, after }) => {
        const spec = (object: typeof before, key: string) => readField(object.manifest, 'spec', key);
        const changed = IDENTITY.filter((key) => !isDeepStrictEqual(spec(before, key), spec(after, key)));
        return changed.length > 0
          ? [finding(objectName(after.id), `becomes another authority (${changed.join(', ')} changes)`)]
          : [];
      }),
    ...deletions(trees)
      .filter(({ object, kept }) => !kept && object.id.kind === 'Certificate' && isAuthority(object.manifest))
      .map(({ object }) => finding(objectName(object.id), 'is deleted, and nothing renews the authority any more')),
  ],
};

function finding(subject: string, what: string) {
  return {
    verdict: 'data-loss' as const,
    subject,
    message: `${what}: whoever trusts the old one, devices above all, no longer trusts what it has signed`,
    hint: 'give everybody the new authority first, beside the old one',
    destroys: true,
  };
}

function isAuthority(manifest: unknown): boolean {
  return readField(manifest, 'spec', 'isCA') === true;
}
