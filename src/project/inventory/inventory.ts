import type { LayerTarget } from '../../constructs/flux/layer-kustomization';

/** One rendered object and its file. */
export interface InventoryObject {
  readonly target: LayerTarget;
  readonly layer: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** Path below the output folder. */
  readonly file: string;
}

/** A Helm chart at one version, and where it is installed. */
export interface InventoryChart {
  readonly name: string;
  readonly version: string;
  readonly repository: string;
  readonly namespace: string;
}

/** A container image and what runs it. */
export interface InventoryImage {
  readonly image: string;
  /** Objects of the tree, as `Kind namespace/name`, or charts, as `chart name`. */
  readonly usedBy: readonly string[];
}

/** A group of equal servers. */
export interface InventoryNodePool {
  readonly name: string;
  readonly role: 'control-plane' | 'agent' | 'autoscaled';
  readonly serverType: string;
  readonly location: string;
  /** Servers that always run. */
  readonly count: number;
  /** Servers that may run; differs from `count` only where an autoscaler decides. */
  readonly max: number;
}

/** A volume that the tree asks for, or several equal ones. */
export interface InventoryVolume {
  readonly namespace: string;
  /** Object that asks for it, followed by the part of it where it asks for several: `kube-prometheus-stack-grafana`. */
  readonly name: string;
  /** Empty where the default class of the cluster decides. */
  readonly storageClass: string;
  /** Of each, as Kubernetes writes it: `20Gi`. */
  readonly size: string;
  /** How many there are: each of several equal pods has its own. */
  readonly count: number;
}

/** Something of the environment that is paid for every month. */
export interface InventoryCost {
  readonly kind: 'servers' | 'load-balancer' | 'volume' | 'ipv4';
  /** What it is called, the same as long as it exists: name of the pool, the load balancer or the volume. */
  readonly name: string;
  /** What is paid for: `3 × cx43`. */
  readonly quantity: string;
  /** Euros a month without value added tax; absent when the price is not known. */
  readonly monthly?: number;
  /** Euros a month when the autoscaler runs all it may; absent where there is none. */
  readonly atMost?: number;
}

/** What an environment costs by the list prices of the provider. Traffic, snapshots and object storage are left out. */
export interface InventoryCosts {
  /** Day of the price list, as `2026-08-17`. */
  readonly asOf: string;
  readonly items: readonly InventoryCost[];
  /** Sum of what is known, in euros a month without value added tax. */
  readonly monthly: number;
}

/** Amounts of what the scheduler shares out. */
export interface InventoryAmounts {
  /** Millicores. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
}

/** What pods request against what agents offer; autoscaled servers only as far as they always run. */
export interface InventoryCapacity {
  /** Agents that always run and take any pod. */
  readonly agents: number;
  /** What they offer to pods (`status.allocatable`) together; absent when one of the server types is not known. */
  readonly allocatable?: InventoryAmounts;
  /** What all pods request, also those of K3s and kube-hetzner. */
  readonly requested: InventoryAmounts;
  /**
   * The same by who asks for it: the layers in their order, then `system` for what K3s and kube-hetzner bring. Charts of
   * a layer count with it.
   */
  readonly requestedBy: readonly (InventoryAmounts & { readonly layer: string })[];
}

/** A change that a project makes to an object of the platform by a patch: for reviewers to look at. */
export interface InventoryPatch {
  /** The object, as `Kind namespace/name`. */
  readonly object: string;
  /** Path below the output folder. */
  readonly file: string;
  /** Operations without their values, for example `replace /spec/replicas`. */
  readonly operations: readonly string[];
}

/** What a project says to those who review it, as it stands in project.ts. */
export interface InventoryReview {
  /** What with data or an address may be destroyed: an object, a Terraform address or a resource type. */
  readonly allowDestroy: readonly { readonly object: string; readonly reason: string }[];
  /** How many objects a publish may delete at once. */
  readonly deletionBudget: number;
  /** Rules of the policy that need not be kept until a day, which is the last one: `2027-01-31`. */
  readonly waivers: readonly {
    readonly rule: string;
    readonly object?: string;
    readonly reason: string;
    readonly until: string;
  }[];
}

/**
 * What an environment consists of (`inventory.json`): all that reviews, reports and the registration of the project
 * need to know without reading the tree.
 */
export interface Inventory {
  readonly project: {
    readonly slug: string;
    readonly baseDomain: string;
    readonly gitlabProjectId: number;
    readonly lifecycle: string;
  };
  /** Limits and exceptions for the pipeline. */
  readonly review: InventoryReview;
  /** What must exist in the hub before the project is applied. */
  readonly registration: {
    readonly namespace: string;
    /** Stores that write into the managed cluster, with the namespace each writes to. */
    readonly secretStores: readonly { readonly name: string; readonly namespace: string }[];
    /** GitLab CI variables that the secrets layer reads; masked, not hidden. */
    readonly gitlabVariables: readonly string[];
  };
  /** Flux Kustomizations in the order they are listed by the root, with what each waits for. */
  readonly layers: readonly {
    readonly kustomization: string;
    readonly path: string;
    readonly dependsOn: readonly string[];
    readonly objects: number;
  }[];
  readonly terraform: readonly string[];
  readonly nodePools: readonly InventoryNodePool[];
  readonly volumes: readonly InventoryVolume[];
  readonly capacity: InventoryCapacity;
  readonly costs: InventoryCosts;
  readonly charts: readonly InventoryChart[];
  readonly images: readonly InventoryImage[];
  /** In the order in which they are applied. */
  readonly patches: readonly InventoryPatch[];
  readonly objects: readonly InventoryObject[];
}
