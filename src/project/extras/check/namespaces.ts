import { didYouMean } from '../../../base/did-you-mean';
import type { Issue } from '../../../base/issue';
import { EXISTING_NAMESPACES } from '../../../catalog/existing-namespaces';
import { NAMESPACES } from '../../../catalog/namespaces';
import { problem } from '../../check/problem';
import type { Extras } from '../extras';

const PLATFORM: readonly string[] = [...new Set([...EXISTING_NAMESPACES, ...Object.values(NAMESPACES)])];

/** What extras say about namespaces: those of the platform keep their Pod Security Standard, and a new one is meant to be new. */
export function namespaces({ secrets, releases, manifests }: Extras): Issue[] {
  const named = [
    ...secrets.map(({ field, secret }) => ({ field: `${field}.namespace`, namespace: secret.namespace })),
    ...releases.map(({ field, namespace }) => ({ field: `${field}.namespace`, namespace })),
    ...manifests.flatMap(({ field, objects }) =>
      objects.map(({ manifest }) => ({
        field: `${field} ${manifest.kind} ${manifest.metadata.name}`,
        namespace: manifest.metadata.namespace ?? '',
      })),
    ),
  ];
  return [...releases.flatMap(security), ...named.flatMap(({ field, namespace }) => similar(field, namespace))];
}

function security({ field, namespace, podSecurity }: Extras['releases'][number]): Issue[] {
  if (podSecurity === undefined || !PLATFORM.includes(namespace)) return [];
  const message = `is not for a namespace of the platform, and ${namespace} is one`;
  const hint = 'install the chart into a namespace of its own, or remove podSecurity';
  return [problem('namespace/platform', `${field}.podSecurity`, { message, got: podSecurity, hint })];
}

function similar(field: string, namespace: string): Issue[] {
  if (namespace === '' || PLATFORM.includes(namespace)) return [];
  const guess = didYouMean(namespace, PLATFORM);
  if (guess === undefined) return [];
  const message = 'is a new namespace with nearly the name of one of the platform';
  return [problem('namespace/similar', field, { message, got: namespace, hint: `did you mean '${guess}'?` })];
}
