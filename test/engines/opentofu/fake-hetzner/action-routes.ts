import { paginated } from './paginated';
import type { FakeRoute } from './route';
import { showAction } from './show-action';

/** `GET /actions?id=…`: how a client waits. */
export const ACTION_ROUTES: readonly FakeRoute[] = [
  {
    method: 'GET',
    path: '/actions',
    handle: ({ cloud, query }) => {
      const asked = query.getAll('id').map(Number);
      const found = asked.flatMap((id) => cloud.actions.get(id) ?? []);
      for (const action of found) action.status = 'success';
      return paginated('actions', found.map(showAction), query);
    },
  },
];
