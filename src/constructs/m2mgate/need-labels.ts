import type { ServiceNeeds } from '../../catalog/service-definition';
import { type ClusterNeed, needLabel } from '../kubernetes/need-label';
import type { PodLabels } from '../kubernetes/network-policy';

/** Needs that are answered by pods of the cluster; mail servers and external APIs are outside of it. */
const INSIDE = {
  cascade: 'cascade',
  core: 'core',
  database: 'database',
  broker: 'broker',
  schemaRegistry: 'schema-registry',
  auth: 'auth',
} as const satisfies Partial<Record<keyof ServiceNeeds, ClusterNeed>>;

/** The labels by which the pods of a service are admitted to what it needs. */
export function needLabels(needs: ServiceNeeds): PodLabels {
  const names = Object.entries(INSIDE).filter(([need]) => needs[need as keyof typeof INSIDE] !== undefined);
  return Object.assign({}, ...names.map(([, name]) => needLabel(name)));
}
