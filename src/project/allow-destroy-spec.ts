import * as z from 'zod';

const entry = z
  .strictObject({
    object: z.string().min(1).meta({
      description:
        "What may be destroyed: an object such as 'PersistentVolumeClaim mysql/data', a Terraform address, or a resource type such as 'hcloud_server'.",
    }),
    reason: z.string().min(1).meta({ description: 'Why nothing is lost that somebody needs.' }),
  })
  .meta({ id: 'AllowedDestruction', description: 'Something with data or an address that may be destroyed.' });

/** What with data or an address may be destroyed. */
export const allowDestroySpec = z.array(entry);

/** Something with data or an address that may be destroyed. */
export type AllowedDestruction = z.output<typeof entry>;
