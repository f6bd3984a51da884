import type { LiveObject } from './kube-client';

/**
 * What External Secrets writes into the status of an object: a condition each time, and with a success the generation that
 * it speaks of. What is created once is never read again, so that it keeps the first one.
 */
export function secretStatus(
  { metadata, spec, status }: LiveObject,
  complaint: string | undefined,
): Readonly<Record<string, unknown>> {
  const condition = { type: 'Ready', status: complaint ? 'False' : 'True', reason: 'Test', message: complaint ?? '' };
  const isOver = spec?.['refreshPolicy'] === 'CreatedOnce' && status?.['syncedResourceVersion'] !== undefined;
  return {
    conditions: [{ ...condition, lastTransitionTime: new Date().toISOString() }],
    ...(!complaint && !isOver && { syncedResourceVersion: `${metadata.generation ?? 1}-test` }),
  };
}
