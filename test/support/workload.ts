import type { Manifest } from '../../src/stacks/rendered-object';

/** A container as it is rendered, as far as tests look at it. */
export interface RenderedContainer {
  readonly name: string;
  readonly image: string;
  readonly env: readonly {
    readonly name: string;
    readonly value?: string;
    readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
  }[];
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly resources: unknown;
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string; readonly readOnly?: boolean }[];
}

export interface RenderedVolume {
  readonly name: string;
  readonly secret?: { readonly secretName: string; readonly items?: readonly { readonly key: string; readonly path: string }[] };
  readonly [kind: string]: unknown;
}

/** A Deployment or StatefulSet with its one container. */
export interface RenderedWorkload {
  readonly manifest: Manifest;
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly selector: Readonly<Record<string, string>>;
  readonly pod: {
    readonly securityContext: Readonly<Record<string, unknown>>;
    readonly volumes: readonly RenderedVolume[];
    readonly [field: string]: unknown;
  };
  readonly container: RenderedContainer;
}

/** The Deployments and StatefulSets among some objects. */
export function workloads(objects: readonly Manifest[]): RenderedWorkload[] {
  return objects
    .filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet')
    .map((manifest) => {
      const { selector, template } = manifest['spec'] as {
        selector: { matchLabels: Record<string, string> };
        template: {
          metadata: { labels: Record<string, string> };
          spec: RenderedWorkload['pod'] & { containers: RenderedContainer[] };
        };
      };
      const [container] = template.spec.containers;
      if (!container) throw new Error(`${manifest.metadata.name} has no container`);
      return {
        manifest,
        name: manifest.metadata.name,
        namespace: manifest.metadata.namespace ?? '',
        labels: template.metadata.labels,
        selector: selector.matchLabels,
        pod: template.spec,
        container,
      };
    });
}

/** The workload of a name; fails with what there is instead. */
export function workload(objects: readonly Manifest[], name: string): RenderedWorkload {
  const all = workloads(objects);
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`no workload ${name} among ${all.map((one) => one.name).join(', ')}`);
  return found;
}
