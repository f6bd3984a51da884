import { SUBDOMAINS } from './hosts';
import type { Realms } from './realms';

/** Where Entra ID may send a user back to: the broker endpoint of its identity provider in each realm. */
export function entraRedirectUris(baseDomain: string, { entraAlias, ...names }: Realms): string[] {
  return [names.administration, names.infrastructure, names.m2mgate].map(
    (realm) => `https://${SUBDOMAINS.auth}.${baseDomain}/realms/${realm}/broker/${entraAlias}/endpoint`,
  );
}
