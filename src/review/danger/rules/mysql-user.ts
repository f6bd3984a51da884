import { readField } from '../../objects/read-field';
import { readList } from '../../objects/read-list';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';

/** A user of the database or one of its databases is no longer rendered. The operator leaves both, and grants stay too. */
export const mysqlUser: DangerRule = {
  rule: 'mysql/user',
  title: 'A user of the database or one of its databases is no longer rendered; both stay in MySQL',
  find: ({ trees }) =>
    changedObjects(trees, 'PerconaXtraDBCluster').flatMap(({ before, after }) => {
      const left = new Map(readList(after.manifest, 'spec', 'users').map((user) => [user['name'], user]));
      return readList(before.manifest, 'spec', 'users').flatMap((user) => {
        const stays = left.get(user['name']);
        const gone = stays && databases(user).filter((name) => !databases(stays).includes(name));
        const message = !stays
          ? `no longer knows the user ${user['name']}; the user and its databases stay in MySQL as they are`
          : gone?.length
            ? `no longer grants ${user['name']} the databases ${gone.join(', ')}; they stay in MySQL as they are`
            : undefined;
        if (!message) return [];
        const hint = 'drop them by hand when nobody needs them';
        return [{ verdict: 'restarts' as const, subject: objectName(after.id), message, hint }];
      });
    }),
};

function databases(user: unknown): string[] {
  const list = readField(user, 'dbs');
  return Array.isArray(list) ? list.map(String) : [];
}
