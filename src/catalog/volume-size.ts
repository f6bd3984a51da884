/** Smallest and largest volume that Hetzner Cloud makes, in GB. A smaller claim is rounded up and paid in full. */
export const VOLUME_SIZE_GB = { min: 10, max: 10_240 } as const;
