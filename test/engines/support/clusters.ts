import { EXISTING_NAMESPACES } from '../../../src/catalog/existing-namespaces';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { ApiServer } from './api-server';
import { eventually } from './eventually';
import { hubPolicies } from './hub-policy';
import { hubRegistration, type RoleRule } from './hub-registration';
import { definitions, installDefinitions } from './install-definitions';
import { ApiError } from './kube-client';

/** Beginnings of the folders with the definitions of the controllers in the hub. */
const HUB_PROJECTS = ['flux-', 'external-secrets-'];

export interface Project {
  readonly namespace: string;
  readonly storeNamespaces: readonly string[];
  /** @default - an address that nobody asks */
  readonly gitUrl?: string;
  readonly rules?: readonly RoleRule[];
}

export interface ClustersProps {
  /**
   * Whether the managed cluster has the definitions of all operators from the start; otherwise charts bring them.
   * @default true
   */
  readonly clusterDefinitions?: boolean;
}

/** A hub and a managed cluster, as they are before the first deployment. */
export class Clusters {
  static async start({ clusterDefinitions = true }: ClustersProps = {}): Promise<Clusters> {
    const [hub, cluster] = await Promise.all([ApiServer.start('hub'), ApiServer.start('cluster')]);
    const clusters = new Clusters(hub, cluster);
    try {
      await clusters.prepareHub();
      await clusters.prepareCluster(clusterDefinitions);
    } catch (error) {
      await clusters.stop();
      throw error;
    }
    return clusters;
  }

  /** How many custom resource definitions are installed. */
  definitions = 0;
  private token = '';

  private constructor(
    readonly hub: ApiServer,
    readonly cluster: ApiServer,
  ) {}

  /** Access of the hub to the managed cluster: a ServiceAccount of its own. */
  get kubeconfig(): string {
    return this.cluster.kubeconfig(this.token);
  }

  get hubIdentity() {
    return this.cluster.client(this.token);
  }

  async register(project: Project): Promise<void> {
    const registration = hubRegistration({
      gitUrl: 'http://127.0.0.1:1/project.git',
      ...project,
      kubeconfig: this.kubeconfig,
    });
    for (const object of registration) await this.hub.admin.apply(object);
    await this.policiesHold(project.namespace);
  }

  async stop(): Promise<void> {
    await Promise.all([this.hub.stop(), this.cluster.stop()]);
  }

  private async prepareHub(): Promise<void> {
    this.definitions += await installDefinitions(this.hub.admin, definitions(HUB_PROJECTS));
    for (const policy of hubPolicies()) await this.hub.admin.apply(policy);
  }

  private async prepareCluster(withDefinitions: boolean): Promise<void> {
    const { admin } = this.cluster;
    if (withDefinitions) this.definitions += await installDefinitions(admin, clusterDefinitions());
    for (const name of EXISTING_NAMESPACES) await admin.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    for (const object of identity()) await admin.apply(object);
    this.token = await this.cluster.serviceAccountToken('kube-system', 'blue-hub');
  }

  /** A policy takes a moment to be compiled; until then everything passes. */
  private async policiesHold(namespace: string): Promise<void> {
    const probe: Manifest = {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name: 'probe', namespace },
      spec: { interval: '1m', prune: true, path: './', sourceRef: { kind: 'GitRepository', name: 'project' } },
    };
    await eventually({ what: 'the admission policies to hold' }, async () => {
      const refused = await this.hub.admin.apply(probe, { dryRun: true }).then(
        () => false,
        (error: unknown) => error instanceof ApiError && error.message.includes('blue-kustomization'),
      );
      return refused || undefined;
    });
  }
}

/** Definitions that operators of the managed cluster bring. */
export function clusterDefinitions(): Manifest[] {
  const hub = new Set(definitions(HUB_PROJECTS).map(({ metadata }) => metadata.name));
  return definitions().filter(({ metadata }) => !hub.has(metadata.name));
}

function identity(): Manifest[] {
  const [name, namespace] = ['blue-hub', 'kube-system'];
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace } },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    },
  ];
}
