/** The parts of a cdk.tf.json that the inventory reads: blocks by type and name. */
export interface TerraformConfiguration {
  readonly resource?: Readonly<Record<string, unknown>>;
  readonly module?: Readonly<Record<string, unknown>>;
}
