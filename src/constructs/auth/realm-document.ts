import type { Realm } from './realm/realm';

/**
 * A realm as keycloak-config-cli reads it: the representation of its import, with placeholders written its way.
 *
 * They keep their names and are environment variables in both places. References to the vault stay as they are.
 */
export function realmDocument({ representation, placeholders }: Realm): string {
  const json = `${JSON.stringify(representation, undefined, 2)}\n`;
  return json.replace(/\$\{([A-Z0-9_]+)\}/g, (text, name: string) => (name in placeholders ? `$(env:${name})` : text));
}
