import { isRecord } from '../../base/is-record';
import type { TerraformConfiguration } from './terraform-configuration';

/** Addresses of the resources and modules of a Terraform configuration, sorted. */
export function terraformAddresses({ resource = {}, module = {} }: TerraformConfiguration): string[] {
  const resources = Object.entries(resource).flatMap(([type, byName]) =>
    isRecord(byName) ? Object.keys(byName).map((name) => `${type}.${name}`) : [],
  );
  return [...Object.keys(module).map((name) => `module.${name}`), ...resources].sort();
}
