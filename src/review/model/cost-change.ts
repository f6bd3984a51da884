/** What an environment costs each month, in euros without VAT, as far as prices are known to the library. */
export interface CostChange {
  readonly before?: number;
  readonly after: number;
  readonly items: readonly {
    /** What is paid for, for example `agent: 3 × cx43`. */
    readonly item: string;
    readonly before?: number;
    readonly after?: number;
  }[];
}
