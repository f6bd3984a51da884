import type { RenderedObject } from '../../model/rendered-object';
import { readField } from '../../objects/read-field';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';
import { deletions } from '../deletions';

const LOAD_BALANCER = 'load-balancer.hetzner.cloud/name';

/** A public load balancer is let go: its address may go to somebody else. */
export const addressLost: DangerRule = {
  rule: 'address/lost',
  title: 'A public load balancer is let go, and its address may go to somebody else',
  find: ({ trees }) => [
    ...deletions(trees)
      .filter(({ object, kept }) => !kept && isPublic(object))
      .map(({ object }) =>
        finding(object, `is deleted: the load balancer${named(object)} serves nobody, and is deleted unless it is protected`),
      ),
    ...changedObjects(trees, 'Service').flatMap(({ before, after }) => {
      if (!isPublic(before)) return [];
      if (!isPublic(after)) return [finding(after, `is no longer public: the load balancer${named(before)} is let go`)];
      return named(before) === named(after)
        ? []
        : [finding(after, `takes another load balancer: it was${named(before)}, and will be${named(after)}`)];
    }),
  ],
};

function finding({ id }: RenderedObject, message: string) {
  return {
    verdict: 'data-loss' as const,
    subject: objectName(id),
    message,
    hint: 'see that nobody has the address in a device, a firewall or a contract',
    destroys: true,
  };
}

function isPublic({ id, manifest }: RenderedObject): boolean {
  return id.kind === 'Service' && readField(manifest, 'spec', 'type') === 'LoadBalancer';
}

function named({ manifest }: RenderedObject): string {
  const name = readField(manifest, 'metadata', 'annotations', LOAD_BALANCER);
  return typeof name === 'string' ? ` ${name}` : '';
}
