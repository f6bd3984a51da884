import type { PodLabels } from './network-policy';

/** What pods of the cluster offer to the M2MGate services. */
export type ClusterNeed = 'auth' | 'broker' | 'cascade' | 'core' | 'database' | 'schema-registry';

/**
 * Label of pods that connect to something, such as the database.
 *
 * Policies admit clients by it instead of by name, so the policy of the database is the same however many services
 * there are, and a workload that a project adds gets in with the same label.
 */
export function needLabel(need: ClusterNeed): PodLabels {
  return { [`blue.m2mgate.cloud/needs-${need}`]: 'true' };
}
