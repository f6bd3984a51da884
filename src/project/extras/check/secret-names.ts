import type { Issue } from '../../../base/issue';
import type { ClusterSecret } from '../../../constructs/secret/cluster-secret';
import { LITERALS, literalsPushName } from '../../../constructs/secret/literals-push-name';
import type { Environment } from '../../../stacks/environment';
import { LAYERS } from '../../../stacks/layers';
import { problem } from '../../check/problem';
import type { Extras } from '../extras';

/** No Secret is made twice, neither on the managed cluster nor, by the names that follow from it, in the hub. */
export function secretNames({ secrets }: Extras, environment?: Environment): Issue[] {
  const platform = environment ? LAYERS.filter((layer) => layer.enabled?.(environment) ?? true) : [];
  const taken = new Map<string, string>();
  for (const secret of platform.flatMap((layer) => layer.secrets?.(environment as Environment) ?? [])) {
    for (const name of names(secret)) taken.set(name, 'the platform');
  }
  return secrets.flatMap(({ field, secret }) => {
    const own = names(secret);
    const [owner] = own.flatMap((name) => taken.get(name) ?? []);
    for (const name of own) taken.set(name, field);
    if (owner !== undefined) {
      const message = `makes the Secret ${secret.namespace}/${secret.name}, or one of the same name in the hub, as ${owner} does`;
      return [problem('secret/taken', field, { message, hint: 'choose another name' })];
    }
    return own.length === new Set(own).size ? [] : [literalsTwice(field)];
  });
}

function literalsTwice(field: string): Issue {
  const message = `has a generated value of the name ${LITERALS}, by which its literals are pushed`;
  return problem('secret/taken', field, { message, got: LITERALS, hint: 'give the generated value another name' });
}

/** All names by which a Secret can meet another: its own, and those of what brings it to the cluster. */
function names(secret: ClusterSecret): string[] {
  const { namespace, name, data } = secret;
  const hub = `${namespace}-${name}`;
  const generated = Object.values(data).flatMap((value) => ('generated' in value ? [`${hub}-${value.generated}`] : []));
  return [`${namespace}/${name}`, hub, ...new Set(generated), literalsPushName(secret) ?? []].flat();
}
