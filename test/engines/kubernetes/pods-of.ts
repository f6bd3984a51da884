import type { Manifest } from '../../../src/stacks/rendered-object';

interface PodTemplate {
  readonly metadata?: {
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: Readonly<Record<string, unknown>>;
}

interface Workload {
  readonly template?: PodTemplate;
  readonly jobTemplate?: { readonly spec: Workload };
  readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[];
}

const WORKLOADS = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'];

/** The pods that a controller makes of an object, one for each template. */
export function podsOf(manifest: Manifest): Manifest[] {
  if (!WORKLOADS.includes(manifest.kind)) return [];
  const { template, volumeClaimTemplates = [] } = innermost(manifest['spec'] as Workload);
  if (!template) return [];
  const { name, namespace } = manifest.metadata;
  const claimed = volumeClaimTemplates.map((claim) => ({
    name: claim.metadata.name,
    persistentVolumeClaim: { claimName: `${claim.metadata.name}-${name}-0` },
  }));
  const spec = { ...template.spec, volumes: [...((template.spec['volumes'] as unknown[] | undefined) ?? []), ...claimed] };
  return [{ apiVersion: 'v1', kind: 'Pod', metadata: { ...template.metadata, name: `${name}-0`, namespace }, spec }];
}

function innermost(workload: Workload): Workload {
  return workload.jobTemplate ? innermost(workload.jobTemplate.spec) : workload;
}
