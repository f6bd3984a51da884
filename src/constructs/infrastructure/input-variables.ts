import { TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import type { TerraformInput, TerraformInputs } from './terraform-inputs';

/** The root variables of the stack, under names that do not depend on the tree, because the pipeline sets them as `TF_VAR_*`. */
export class InputVariables extends Construct {
  readonly hcloudToken: TerraformVariable;
  readonly clusterHcloudToken: TerraformVariable;
  readonly sshPrivateKey: TerraformVariable;
  readonly registryRobotPassword: TerraformVariable;
  readonly adminSources: TerraformVariable;
  readonly sshPublicKey?: TerraformVariable;
  readonly backupAccessKeyId?: TerraformVariable;
  readonly backupSecretAccessKey?: TerraformVariable;

  constructor(scope: Construct, id: string, inputs: TerraformInputs) {
    super(scope, id);

    this.hcloudToken = this.variable(inputs.hcloudToken);
    this.clusterHcloudToken = this.variable(inputs.clusterHcloudToken);
    this.sshPrivateKey = this.variable(inputs.sshPrivateKey);
    this.registryRobotPassword = this.variable(inputs.registryRobotPassword);
    this.adminSources = this.addressRanges(inputs.adminSources);
    if (inputs.sshPublicKey) this.sshPublicKey = this.variable(inputs.sshPublicKey);
    if (inputs.backupAccessKeyId) this.backupAccessKeyId = this.variable(inputs.backupAccessKeyId);
    if (inputs.backupSecretAccessKey) this.backupSecretAccessKey = this.variable(inputs.backupSecretAccessKey);
  }

  private variable({ name, type, sensitive, description }: TerraformInput): TerraformVariable {
    const variable = new TerraformVariable(this, name, { type, description, nullable: false, ...(sensitive && { sensitive }) });
    variable.overrideLogicalId(name);
    return variable;
  }

  /** An empty list would lock the pipeline out of its own servers, and a typing mistake would only show in the middle of an apply. */
  private addressRanges(input: TerraformInput): TerraformVariable {
    const variable = this.variable(input);
    variable.addValidation({
      condition: `\${length(var.${input.name}) > 0 && alltrue([for source in var.${input.name} : can(cidrhost(source, 0))])}`,
      errorMessage: `${input.name} must be a list of at least one address range such as "203.0.113.0/24".`,
    });
    return variable;
  }
}
