/** Labels that say which object a series is about. */
export const OBJECT_LABELS = { name: ['metadata', 'name'], namespace: ['metadata', 'namespace'] } as const;
