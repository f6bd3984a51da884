import { Fn, type TerraformVariable } from 'cdktf';
import { REGISTRY } from '../../catalog/registry';

/** The `registries.yaml` of K3s: where images of the private registry come from, and with which account (thesis listing 3). */
export function registriesConfig(password: TerraformVariable): string {
  return [
    'mirrors:',
    `  ${REGISTRY.host}:`,
    '    endpoint:',
    `      - https://${REGISTRY.host}`,
    'configs:',
    `  ${REGISTRY.host}:`,
    '    auth:',
    `      username: ${REGISTRY.robot}`,
    // A JSON string is a YAML scalar whatever the password contains.
    `      password: ${Fn.jsonencode(password.value)}`,
    '',
  ].join('\n');
}
