import { renderTerraform } from '../../../src/stacks/render-terraform';
import type { TerraformFile } from '../../terraform/terraform-file';
import { TYPICAL } from './environment';

/** The rendered file of an environment, parsed. */
export function synth(environment = TYPICAL): TerraformFile {
  return JSON.parse(renderTerraform(environment));
}
