import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** The operator keeps backups apart by the name of their schedule. */
export function scheduleNames({ settings }: Resolved): Issue[] {
  const names = settings.database.backup.schedule.map(({ name }) => name);
  return names.flatMap((name, index) => {
    if (names.indexOf(name) === index) return [];
    return [
      problem('schedule/duplicate-name', `database.backup.schedule[${index}].name`, {
        message: 'is the name of another schedule',
        got: name,
        hint: 'choose another name',
      }),
    ];
  });
}
