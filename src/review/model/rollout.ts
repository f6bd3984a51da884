/** A value that goes from one to another; absent where there is none. */
interface Step {
  readonly before?: string;
  readonly after?: string;
}

/** What the change rolls out, beside plain configuration. */
export interface Rollout {
  /** Workloads whose pods are replaced, as `Deployment m2mgate/core-service`, with the reason in a few words. */
  readonly restarts: readonly { readonly workload: string; readonly reason: string }[];
  /** Images without tag, with the tags before and after. */
  readonly images: readonly (Step & { readonly image: string })[];
  readonly charts: readonly (Step & {
    readonly chart: string /** Whether the major version changes. */;
    readonly major: boolean;
  })[];
  readonly replicas: readonly (Step & { readonly workload: string })[];
  /** Sum of requests over all replicas: CPU in millicores, memory in bytes. */
  readonly requests: {
    readonly cpu: { readonly before: number; readonly after: number };
    readonly memory: { readonly before: number; readonly after: number };
  };
}
