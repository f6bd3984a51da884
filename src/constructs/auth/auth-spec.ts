import * as z from 'zod';

/** What a project says about authentication (thesis table B.2). */
export const authSpec = z
  .strictObject({
    enableInsideM2MAzureAD: z
      .boolean()
      .default(true)
      .meta({ description: 'Enables single sign-on with the Entra ID of INSIDE M2M in all realms.' }),
  })
  .meta({ id: 'AuthProps', description: 'Authentication.' });

/** Authentication after resolving. */
export type AuthSettings = z.output<typeof authSpec>;
