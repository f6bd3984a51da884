import type { AlertCase } from './alert-cases';

/** The name of a case: what the alert does, and what about. */
export function testName({ alert, what, fires }: AlertCase): string {
  return `${alert} ${fires ? 'fires for' : 'is silent about'} ${what}`;
}
