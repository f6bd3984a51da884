import type { Manifest } from '../../../src/stacks/rendered-object';
import { secretValue } from './rendered';

interface JobSpec {
  template: { spec: { containers: { env: EnvVar[] }[] } };
}
interface EnvVar {
  name: string;
  value?: string;
  valueFrom?: { secretKeyRef: { name: string; key: string } };
}

/** What a rendered update Job of one realm has: its variables, with the values of Secrets, and its document. */
export function updateJob(objects: readonly Manifest[], realm: string): { env: [string, string][]; document: string } {
  const name = new RegExp(`^realm-${realm}-[0-9a-f]{8}$`);
  const find = (kind: string): Manifest => {
    const object = objects.find((one) => one.kind === kind && name.test(one.metadata.name));
    if (!object) throw new Error(`there is no ${kind} that updates ${realm}`);
    return object;
  };
  const { template } = find('Job').spec as JobSpec;
  const data = find('ConfigMap')['data'] as Record<string, string>;
  return {
    env: (template.spec.containers[0]?.env ?? []).map(({ name: variable, value, valueFrom }) => [
      variable,
      value ?? secretValue(valueFrom?.secretKeyRef.name ?? '', valueFrom?.secretKeyRef.key ?? ''),
    ]),
    document: data['realm.json'] ?? '',
  };
}
