import { terraformLiteral } from '../../../src/constructs/infrastructure/terraform-literal';
import { INPUTS } from './inputs';

/** The root variables of a project for `tofu test`, in which a text is a template. */
export function testVariables({ backup }: { readonly backup: boolean }): object {
  const inputs = Object.entries(INPUTS)
    .filter(([name]) => backup || !name.startsWith('TF_VAR_backup_'))
    .map(([name, value]) => [name.replace('TF_VAR_', ''), name === 'TF_VAR_admin_sources' ? JSON.parse(value) : value]);
  return terraformLiteral(Object.fromEntries(inputs));
}
