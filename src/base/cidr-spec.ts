import * as z from 'zod';
import { checkCidr } from './cidr';
import { withRule } from './with-rule';

/** A list of address ranges in the specification. */
export const cidrListSpec = z.array(withRule(z.string(), checkCidr));
