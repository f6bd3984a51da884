import { LABELS } from '../../../src/constructs/kubernetes/labels';
import type { Clusters } from './clusters';
import { playExternalSecrets } from './external-secrets';
import { HEALTHY_STATUS } from './healthy-status';
import type { KubeClient, LiveObject } from './kube-client';
import { secretStatus } from './secret-status';

/** Milliseconds between two rounds. */
const PAUSE = 300;

/** Rounds that an object takes to become healthy: long enough that whoever does not wait for it is seen. */
const ROUNDS = 3;

/** What was seen first in which round. Within a round, objects are looked at before Kustomizations. */
export interface Sighting {
  readonly round: number;
  /** `objects of <layer>` or `ready <Kustomization>`. */
  readonly what: string;
}

/**
 * Plays every controller that is not under test, on both servers: the operators of the managed cluster, Kubernetes' own
 * controllers, and External Secrets in the hub.
 */
export class TestOperator {
  /** In the order of time. */
  readonly sightings: Sighting[] = [];
  /** Why External Secrets cannot do its work, by object; empty when all is well. */
  readonly complaints = new Map<string, string>();
  private readonly ages = new Map<string, number>();
  private readonly broken = new Set<string>();
  private readonly deaf = new Set<KubeClient>();
  private round = 0;
  private stopped = false;
  private readonly work: Promise<void>;
  private failure?: unknown;

  constructor(
    private readonly clusters: Clusters,
    private readonly namespace: string,
  ) {
    this.work = this.run();
  }

  /** From now on objects of this kind and name never become healthy; those that are, become unhealthy with their next change. */
  break(kind: string, name: string): void {
    this.broken.add(`${kind}/${name}`);
  }

  heal(kind: string, name: string): void {
    this.broken.delete(`${kind}/${name}`);
  }

  /** Leaves the managed cluster alone, for when it is gone. */
  abandonCluster(): void {
    this.deaf.add(this.clusters.cluster.admin);
  }

  /** Forgets what was seen, so that the next deployment is looked at alone. */
  forget(): void {
    this.sightings.length = 0;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.work;
    if (this.failure) throw this.failure;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.round++;
      try {
        await this.cluster();
        await this.hub();
        this.failure = undefined;
      } catch (error) {
        // A definition or a namespace that goes away in between; what lasts is told at the end.
        this.failure = error;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  private async cluster(): Promise<void> {
    const { admin } = this.clusters.cluster;
    if (this.deaf.has(admin)) return;
    for (const [type, status] of Object.entries(HEALTHY_STATUS)) {
      const [apiVersion = '', kind = ''] = type.split(' ');
      for (const object of await admin.list(apiVersion, kind)) {
        this.see(object);
        if (this.broken.has(`${kind}/${object.metadata.name}`)) continue;
        if (this.due(object)) await admin.setStatus(object, status(object)).catch(ifGone);
      }
    }
    for (const [apiVersion, kind] of SEEN_ONLY) for (const object of await admin.list(apiVersion, kind)) this.see(object);
  }

  private async hub(): Promise<void> {
    const { admin } = this.clusters.hub;
    for (const [apiVersion, kind] of SECRET_KINDS) {
      for (const object of await admin.list(apiVersion, kind, this.namespace)) {
        this.see(object);
        if (this.deaf.has(this.clusters.cluster.admin) || !this.due(object)) continue;
        const id = `${kind}/${object.metadata.name}`;
        const complaint = await playExternalSecrets(object, admin, this.clusters.cluster.admin).catch(
          (error: Error) => error.message,
        );
        if (complaint) this.complaints.set(id, complaint);
        else this.complaints.delete(id);
        // Tried again soon, as the real one does.
        if (complaint) this.ages.delete(ageOf(object));
        await admin.setStatus(object, secretStatus(object, complaint)).catch(ifGone);
      }
    }
    for (const object of await admin.list('helm.toolkit.fluxcd.io/v2', 'HelmRelease', this.namespace)) this.see(object);
    for (const object of await admin.list('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', this.namespace)) {
      if (isReady(object)) this.note(`ready ${object.metadata.name}`);
    }
  }

  /** Whether the status of an object has to be written now: some rounds after each of its changes. */
  private due(object: LiveObject): boolean {
    const id = ageOf(object);
    const age = (this.ages.get(id) ?? 0) + 1;
    this.ages.set(id, age);
    return age === ROUNDS;
  }

  private see({ kind, metadata }: LiveObject): void {
    const layer = metadata.labels?.[LABELS.layer];
    if (!layer) return;
    const half = metadata.namespace === this.namespace && HUB_KINDS.has(kind) ? `${layer}-hub` : layer;
    this.note(`objects of ${half}`);
  }

  private note(what: string): void {
    if (!this.sightings.some((sighting) => sighting.what === what)) this.sightings.push({ round: this.round, what });
  }
}

/** Kinds that nobody reports on, and that layers have where they have nothing else. */
const SEEN_ONLY = [
  ['v1', 'Namespace'],
  ['v1', 'ConfigMap'],
  ['v1', 'Service'],
  ['networking.k8s.io/v1', 'NetworkPolicy'],
  ['traefik.io/v1alpha1', 'IngressRoute'],
] as const;

const SECRET_KINDS = [
  ['external-secrets.io/v1', 'ExternalSecret'],
  ['external-secrets.io/v1alpha1', 'PushSecret'],
] as const;

const HUB_KINDS = new Set(['ExternalSecret', 'PushSecret', 'HelmRelease']);

/** Whether Flux says of an object that it is ready in its present form. */
export function isReady({ metadata, status }: LiveObject): boolean {
  const { conditions = [], observedGeneration } = (status ?? {}) as {
    conditions?: readonly { type: string; status: string }[];
    observedGeneration?: number;
  };
  return (
    observedGeneration === metadata.generation && conditions.some(({ type, status: is }) => type === 'Ready' && is === 'True')
  );
}

/** An object in one of its forms. */
function ageOf({ metadata }: LiveObject): string {
  return `${metadata.uid}/${metadata.generation ?? 0}`;
}

function ifGone(error: unknown): void {
  if (!(error instanceof Error) || !/not found/.test(error.message)) throw error;
}
