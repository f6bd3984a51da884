import * as z from 'zod';

const entry = z
  .strictObject({
    rule: z.string().meta({ description: 'Rule id of the warning, as printed in brackets.' }),
    field: z.string().optional().meta({ description: 'Field of the warning; without it, all warnings of the rule.' }),
    reason: z.string().min(1).meta({ description: 'Why the warning is right and nothing has to change.' }),
  })
  .meta({ id: 'Acknowledgement', description: 'A warning that somebody has read and accepted.' });

/** Warnings that somebody has read and accepted. */
export const acknowledgeSpec = z.array(entry);

/** A warning that somebody has read and accepted. */
export type Acknowledgement = z.output<typeof entry>;
