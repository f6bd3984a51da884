import * as z from 'zod';
import { checkCron } from './cron';
import { withRule } from './with-rule';

/** A cron schedule of five fields in the specification. */
export const cronSpec = withRule(z.string(), checkCron);
