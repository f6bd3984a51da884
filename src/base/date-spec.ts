import * as z from 'zod';
import { checkDate } from './date';
import { withRule } from './with-rule';

/** A calendar date in the specification, as `2027-01-31`. */
export const dateSpec = withRule(z.string(), checkDate).meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
