import * as z from 'zod';

/** What an environment has to carry, for the services whose limits were measured (thesis section 5.2). */
export const expectedLoadSpec = z
  .strictObject({
    devices: z.int().min(0).default(0).meta({
      description: 'Devices that are connected at the same time, each sending its device information once an hour.',
    }),
    messagesPerSecond: z.int().min(0).default(0).meta({
      description: 'Messages that the MAD service receives from devices in a second, at the busiest time.',
    }),
  })
  .meta({
    id: 'ExpectedLoadProps',
    description:
      'What the environment has to carry. Sizes the services whose limits were measured, where they have no settings of their own.',
  });

/** The expected load after resolving. */
export type ExpectedLoad = z.output<typeof expectedLoadSpec>;
