import type { RenderedTree } from '../../model/rendered-tree';
import { readList } from '../../objects/read-list';
import { objectName } from '../../words/object-name';
import type { DangerRule } from '../danger-rule';

/** A public host name is served no more. */
export const addressHost: DangerRule = {
  rule: 'address/host',
  title: 'A public host name is served no more',
  find: ({ trees }) => {
    const left = hosts(trees.head);
    return [...hosts(trees.base)]
      .filter(([host]) => !left.has(host))
      .map(([host, subject]) => ({
        verdict: 'data-loss',
        subject,
        message: `no longer serves ${host}`,
        hint: 'see that nobody uses the address any more: people, devices, single sign-on',
      }));
  },
};

/** Host names that routes and ingresses serve, with the first object that does. */
function hosts({ objects }: RenderedTree): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, manifest } of objects) {
    if (id.kind !== 'IngressRoute' && id.kind !== 'Ingress') continue;
    const matches = readList(manifest, 'spec', 'routes').flatMap(({ match }) => hostsOf(String(match)));
    const rules = readList(manifest, 'spec', 'rules').flatMap(({ host }) => (typeof host === 'string' ? [host] : []));
    for (const host of [...matches, ...rules]) if (!found.has(host)) found.set(host, objectName(id));
  }
  return found;
}

function hostsOf(match: string): string[] {
  return [...match.matchAll(/Host\(([^)]*)\)/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
}
