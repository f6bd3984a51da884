import type { Issue } from '../../base/issue';
import { RESERVED_CLIENTS } from '../../catalog/reserved-clients';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** A client is found by its identifier, so every client of a realm has one of its own. */
export function clientIds({ settings }: Resolved): Issue[] {
  const ids = settings.auth.clients.map(({ clientId }) => clientId);
  return ids.flatMap((id, index) => {
    const field = `auth.clients[${index}].clientId`;
    if (RESERVED_CLIENTS.includes(id)) {
      const expected = `anything but ${RESERVED_CLIENTS.join(', ')}`;
      return [problem('client/reserved', field, { message: 'is a client that the realm has already', got: id, expected })];
    }
    if (ids.indexOf(id) === index) return [];
    return [problem('client/duplicate-id', field, { message: 'is the identifier of another client', got: id })];
  });
}
