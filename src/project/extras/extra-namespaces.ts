import { EXISTING_NAMESPACES } from '../../catalog/existing-namespaces';
import { NAMESPACES } from '../../catalog/namespaces';
import type { NamespaceClaim } from '../../constructs/bootstrap/namespaces';
import type { PlainObject } from '../../stacks/plain-object';
import type { Extras } from './extras';

/**
 * The namespaces that extras need: all they name, but for those that K3s makes and those that their manifests bring.
 *
 * A namespace of the platform is asked for with the strictest standard, so that the platform's own word decides.
 */
export function extraNamespaces(
  { secrets, releases, manifests }: Extras,
  extensionObjects: readonly PlainObject[],
): NamespaceClaim[] {
  const objects = [...manifests.flatMap((extra) => extra.objects), ...extensionObjects].map(({ manifest }) => manifest);
  const brought = objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name);
  const needed = [
    ...secrets.map(({ secret }) => secret.namespace),
    ...releases.map(({ namespace }) => namespace),
    ...objects.map(({ metadata }) => metadata.namespace ?? '').filter((namespace) => !brought.includes(namespace)),
  ];
  const names = [...new Set(needed)].filter((name) => name !== '' && !EXISTING_NAMESPACES.includes(name));
  return names.flatMap((name): NamespaceClaim[] => {
    if (Object.values<string>(NAMESPACES).includes(name)) return [{ name, podSecurity: 'restricted' }];
    const wanted = releases.flatMap(({ namespace, podSecurity }) => (namespace === name && podSecurity ? [podSecurity] : []));
    return (wanted.length > 0 ? wanted : (['baseline'] as const)).map((podSecurity) => ({ name, podSecurity }));
  });
}
