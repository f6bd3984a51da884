import * as z from 'zod';
import { dateSpec } from '../base/date-spec';

const entry = z
  .strictObject({
    rule: z.string().meta({ description: 'Rule id of the policy, as printed in brackets.' }),
    object: z.string().min(1).optional().meta({
      description:
        "What it is about, as printed, for example 'Deployment m2mgate/core-service'; * stands for any text. Without it, everything that breaks the rule.",
    }),
    reason: z.string().min(1).meta({ description: 'Why the rule does not hold here, and what happens until the end date.' }),
    until: dateSpec.meta({ description: "Last day on which it is waived, for example '2027-01-31'." }),
  })
  .meta({ id: 'Waiver', description: 'A rule of the policy that need not be kept for a while.' });

/** Rules of the policy that need not be kept for a while. */
export const waiverSpec = z.array(entry);

/** A rule of the policy that need not be kept for a while. */
export type Waiver = z.output<typeof entry>;
