import * as z from 'zod';
import { checkMail } from './mail';
import { withRule } from './with-rule';

/** One mail address in the specification. */
export const mailSpec = withRule(z.string(), checkMail);
