import type { RenderedObject } from '../../model/rendered-object';
import { readField } from '../../objects/read-field';
import { readList } from '../../objects/read-list';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';

/** A password that was generated once is generated anew, or overwrites the one in use: databases keep the old one. */
export const secretRegenerated: DangerRule = {
  rule: 'secret/regenerated',
  title: 'A password that was generated once is generated anew, or overwrites the one in use: databases keep the old one',
  find: ({ trees }) =>
    changedObjects(trees, 'ExternalSecret', 'PushSecret').flatMap(({ before, after }) => {
      const what = after.id.kind === 'PushSecret' ? overwritten(before, after) : regenerated(before, after);
      if (!what) return [];
      return [
        {
          verdict: 'data-loss' as const,
          subject: objectName(after.id),
          message: what,
          hint: 'rotate passwords where they are used, one by one (docs/how-to/rotate-a-database-password.md)',
        },
      ];
    }),
};

function regenerated(before: RenderedObject, after: RenderedObject): string | undefined {
  const generated = readList(before.manifest, 'spec', 'dataFrom').some((source) =>
    readField(source, 'sourceRef', 'generatorRef'),
  );
  if (!generated) return undefined;
  const [was, is] = [before, after].map(({ manifest }) => readField(manifest, 'spec', 'refreshPolicy') === 'CreatedOnce');
  if (was && !is) return 'generates a new password at every refresh, and the one in use is lost';
  const names = [before, after].map(({ manifest }) => readField(manifest, 'spec', 'target', 'name'));
  if (names[0] !== names[1]) return 'generates a new password under another name';
  const [locked, open] = [before, after].map(({ manifest }) => readField(manifest, 'spec', 'target', 'immutable') === true);
  return locked && !open ? 'no longer protects the Secret with the generated password from being overwritten' : undefined;
}

function overwritten(before: RenderedObject, after: RenderedObject): string | undefined {
  const [was, is] = [before, after].map(({ manifest }) => readField(manifest, 'spec', 'updatePolicy') === 'IfNotExists');
  return was && !is ? 'overwrites the password in the managed cluster, which whoever has it keeps using' : undefined;
}
