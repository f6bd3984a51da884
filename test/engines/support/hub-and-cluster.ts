import { REGISTRATION } from '../../../src/constructs/flux/registration';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { type CliResult, workspace } from '../../cli/run-cli';
import { Clusters, clusterDefinitions } from './clusters';
import { eventually } from './eventually';
import { Flux } from './flux';
import { ROOT_KUSTOMIZATION, type RoleRule } from './hub-registration';
import { definitions, installDefinitions } from './install-definitions';
import type { KubeClient, LiveObject, ObjectReference } from './kube-client';
import { INSTALLED_WITH_THE_CLUSTER, OutsideWorld } from './outside-world';
import { isReady, TestOperator } from './test-operator';
import { unusedDefinitions } from './unused-definitions';

/** Name of the repository with the deploy branch. */
const REPOSITORY = 'project';

export interface HubAndClusterProps {
  /** Namespace of the project in the hub; its slug. */
  readonly namespace: string;
  readonly storeNamespaces: readonly string[];
  readonly rules?: readonly RoleRule[];
  /** What is on the deploy branch when the project is registered. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * Whether the managed cluster has the definitions of all operators from the start; otherwise charts bring them.
   * @default false
   */
  readonly definitions?: boolean;
}

/** A registered project with everything around it: Flux in the hub, a managed cluster, and a world to fetch from. */
export class HubAndCluster {
  static async start(props: HubAndClusterProps): Promise<HubAndCluster> {
    const clusters = await Clusters.start({ clusterDefinitions: false });
    const started: { stop(): Promise<void> }[] = [clusters];
    try {
      await installDefinitions(clusters.hub.admin, unusedDefinitions());
      const brought = props.definitions ? clusterDefinitions() : definitions(INSTALLED_WITH_THE_CLUSTER);
      await installDefinitions(clusters.cluster.admin, brought);
      const world = await OutsideWorld.start();
      started.push(world);
      const flux = await Flux.start(clusters.hub);
      started.push(flux);
      const operator = new TestOperator(clusters, props.namespace);
      started.push(operator);
      const first = world.publish(REPOSITORY, props.files);
      const environment = new HubAndCluster(props.namespace, clusters, world, flux, operator, first);
      const { namespace, storeNamespaces, rules } = props;
      await clusters.register({ namespace, storeNamespaces, gitUrl: world.git.url(REPOSITORY), ...(rules && { rules }) });
      return environment;
    } catch (error) {
      for (const each of started.reverse()) await each.stop();
      throw error;
    }
  }

  private requests = 0;

  private constructor(
    readonly namespace: string,
    readonly clusters: Clusters,
    readonly world: OutsideWorld,
    readonly flux: Flux,
    readonly operator: TestOperator,
    /** The commit that is deployed. */
    public commit: string,
  ) {}

  get hub(): KubeClient {
    return this.clusters.hub.admin;
  }

  get cluster(): KubeClient {
    return this.clusters.cluster.admin;
  }

  async stop(): Promise<void> {
    await this.operator.stop().catch(() => {});
    await this.flux.stop();
    await this.world.stop();
    await this.clusters.stop();
  }

  /** Puts a render on the deploy branch and has the hub fetch it, as the webhook of GitLab would. */
  async publish(files: ReadonlyMap<string, string>): Promise<void> {
    this.commit = this.world.publish(REPOSITORY, files);
    await this.fetched();
  }

  /**
   * Publishes a render as a pipeline does, with `blue publish` and its guard, and has the hub fetch what is there then.
   * Answers how the command has ended.
   */
  async deploy(files: ReadonlyMap<string, string>): Promise<CliResult> {
    const dist = [...this.world.reachable(files)].map(([path, text]) => [`dist/${path}`, text]);
    const project = workspace(Object.fromEntries(dist));
    try {
      this.world.git.adopt(project.folder, REPOSITORY);
      const result = await project.blueOn({ env: { PATH: process.env['PATH'] } }, 'publish', '--branch', 'deploy');
      this.commit = this.world.git.deployed(REPOSITORY);
      await this.fetched();
      return result;
    } finally {
      project.remove();
    }
  }

  private async fetched(): Promise<void> {
    await this.request(this.named('GitRepository', REGISTRATION.gitRepository));
    await eventually({ what: 'the hub to fetch the new commit' }, async () => {
      const { artifact } = ((await this.hub.get(this.named('GitRepository', REGISTRATION.gitRepository))).status ?? {}) as {
        artifact?: { revision: string };
      };
      return artifact?.revision.endsWith(this.commit) || undefined;
    });
  }

  /** Has a controller look at an object now (`flux reconcile`). */
  async request(reference: ObjectReference): Promise<void> {
    const requestedAt = `test-${++this.requests}`;
    await this.hub.merge(reference, { metadata: { annotations: { 'reconcile.fluxcd.io/requestedAt': requestedAt } } });
  }

  /** Has a controller look at an object now, and waits until it has and is content. */
  async reconcile(reference: ObjectReference): Promise<void> {
    await this.request(reference);
    const what = `${reference.kind} ${reference.metadata.name} to be reconciled`;
    await eventually({ what, timeout: 120_000 }, async () => {
      const object = await this.hub.get(reference);
      return (object.status?.['lastHandledReconcileAt'] === `test-${this.requests}` && isReady(object)) || undefined;
    });
  }

  /** Waits until Kustomizations have applied the current commit and everything in them is healthy. Default: all of them. */
  async settled(names?: readonly string[], timeout = 240_000): Promise<void> {
    await eventually({ what: `${names?.join(', ') ?? 'all layers'} to settle`, timeout }, async () => {
      const waiting = (await this.layers())
        .filter((layer) => (names ? names.includes(layer.metadata.name) : !isSuspended(layer)))
        .filter((layer) => !this.isCurrent(layer));
      const root = await this.hub.get(this.named('Kustomization', ROOT_KUSTOMIZATION));
      if (waiting.length === 0 && this.isCurrent(root)) return true;
      throw new Error(
        [root, ...waiting]
          .filter((layer) => !this.isCurrent(layer))
          .map(tellWhy)
          .join('; '),
      );
    });
  }

  /** Whether a Kustomization is ready at the commit that is deployed. */
  isCurrent(layer: LiveObject): boolean {
    return isReady(layer) && String(layer.status?.['lastAppliedRevision']).endsWith(this.commit);
  }

  /** The Kustomizations of the layers, without the root and without those of other sources. */
  async layers(): Promise<LiveObject[]> {
    const all = await this.hub.list('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', this.namespace);
    const isLayer = ({ name }: { name: string }) => name === REGISTRATION.gitRepository;
    return all.filter(
      ({ metadata, spec = {} }) => metadata.name !== ROOT_KUSTOMIZATION && isLayer(spec['sourceRef'] as { name: string }),
    );
  }

  layer(name: string): Promise<LiveObject> {
    return this.hub.get(this.named('Kustomization', name));
  }

  /** Waits until a Kustomization says something. Answers all that it says. */
  async told(name: string, words: RegExp, timeout = 60_000): Promise<string> {
    return eventually({ what: `${name} to say ${words}`, timeout }, async () => {
      const text = tellWhy(await this.layer(name));
      if (words.test(text)) return text;
      throw new Error(text);
    });
  }

  /** An object of Flux in the hub. */
  named(kind: keyof typeof VERSIONS, name: string): ObjectReference {
    return { apiVersion: VERSIONS[kind], kind, metadata: { name, namespace: this.namespace } };
  }

  /** Waits until an object is gone. */
  async gone(client: KubeClient, reference: ObjectReference | Manifest, timeout = 60_000): Promise<void> {
    const what = `${reference.kind} ${reference.metadata.name} to be gone`;
    await eventually({ what, timeout }, async () => ((await client.find(reference)) ? undefined : true));
  }
}

const VERSIONS = {
  Kustomization: 'kustomize.toolkit.fluxcd.io/v1',
  HelmRelease: 'helm.toolkit.fluxcd.io/v2',
  GitRepository: 'source.toolkit.fluxcd.io/v1',
} as const;

export function isSuspended({ spec }: LiveObject): boolean {
  return spec?.['suspend'] === true;
}

/** The conditions of an object in one line. */
export function tellWhy({ metadata, status }: LiveObject): string {
  const { conditions = [] } = (status ?? {}) as {
    conditions?: readonly { type: string; status: string; reason: string; message: string }[];
  };
  return `${metadata.name}: ${conditions.map(({ type, status: is, reason, message }) => `${type}=${is} ${reason} ${message}`).join(' | ')}`;
}
