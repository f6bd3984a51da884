import * as z from 'zod';
import { mailSpec } from '../../base/mail-spec';

/** What a project says about its certificates. */
export const acmeSpec = z
  .strictObject({
    email: mailSpec.optional().meta({ description: "Address under which the project is registered with Let's Encrypt." }),
    staging: z
      .boolean()
      .default(false)
      .meta({ description: "Uses the staging service of Let's Encrypt: generous limits, certificates that no browser trusts." }),
  })
  .meta({ id: 'AcmeProps', description: "Certificates from Let's Encrypt." });

/** Certificates after resolving. */
export type AcmeSettings = z.output<typeof acmeSpec>;
