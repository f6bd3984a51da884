import * as z from 'zod';
import type { Finding } from './finding';
import { secretRefSpec } from './secret-ref-spec';
import { withRule } from './with-rule';

const name = withRule(z.string(), checkEnvName);

const value = z.union([z.string(), z.number().transform(String), z.boolean().transform(String), secretRefSpec]);

/** Environment variables of a container; numbers and booleans are texts afterwards. */
export const envSpec = z.record(name, value);

/** Environment variables after resolving. */
export type Env = z.output<typeof envSpec>;

function checkEnvName(text: string): Finding | undefined {
  if (/^[A-Za-z_.-][A-Za-z0-9_.-]*$/.test(text)) return undefined;
  return {
    rule: 'env/name',
    message: 'is not the name of an environment variable',
    expected: 'letters, digits, underscores, dots and dashes, not beginning with a digit',
  };
}
