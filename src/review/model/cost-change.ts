/** What an environment costs each month, in euros without VAT, as far as prices are known to the library. */
export interface CostChange {
  /** Absent when nothing was deployed, or what is deployed does not say. */
  readonly before?: number;
  readonly after: number;
  /** What is paid for; items that stay the same are among them. */
  readonly items: readonly {
    /** What is paid for, for example `agent: 3 × cx43`, with both quantities when they differ. */
    readonly item: string;
    readonly before?: number;
    readonly after?: number;
  }[];
  /** Costs when the autoscaler runs all servers that it may; absent without one. */
  readonly atMost?: number;
  /** Items whose price is not known: no sum contains them. @default - all are known */
  readonly unpriced?: readonly string[];
  /** Day of the price list, as `2026-08-17`. */
  readonly asOf?: string;
}
