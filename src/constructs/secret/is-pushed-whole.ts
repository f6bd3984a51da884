import { requiredKeys } from './required-keys';

/**
 * Whether a Secret of a type has to be pushed with all its keys at once: key by key, the first push would be refused for the
 * keys that are still missing, and would never get to them.
 */
export function isPushedWhole(type: string | undefined): boolean {
  const required = requiredKeys(type);
  return required !== undefined && !required.oneIsEnough && required.keys.length > 1;
}
