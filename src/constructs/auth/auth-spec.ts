import * as z from 'zod';
import { cidrListSpec } from '../../base/cidr-spec';
import { nameSpec } from '../../base/name-spec';
import { clientSpec } from './client-spec';

/** What a project says about authentication (thesis table B.2; all but the first field are ours). */
export const authSpec = z
  .strictObject({
    enableInsideM2MAzureAD: z
      .boolean()
      .default(true)
      .meta({ description: 'Enables single sign-on with the Entra ID of INSIDE M2M in all realms.' }),
    clients: z
      .array(clientSpec)
      .default([])
      .meta({ description: 'Applications of the customer that sign their users in with the realm `m2mgate`.' }),
    adminSources: cidrListSpec
      .default([])
      .meta({ description: 'Address ranges that may reach the administration of Keycloak; without any, everybody may.' }),
    loginTheme: nameSpec(40)
      .optional()
      .meta({ description: "Theme for the login pages of the realm `m2mgate`, uploaded before; without it, Keycloak's own." }),
  })
  .meta({ id: 'AuthProps', description: 'Authentication.' });

/** Authentication after resolving. */
export type AuthSettings = z.output<typeof authSpec>;
