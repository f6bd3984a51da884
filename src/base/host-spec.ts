import * as z from 'zod';
import { checkHost, HOST_PATTERN } from './host';
import { withRule } from './with-rule';

/** A DNS name in the specification. */
export const hostSpec = withRule(z.string(), checkHost).meta({ pattern: HOST_PATTERN });
