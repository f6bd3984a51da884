import { ENTRA_VARIABLES } from '../../catalog/entra-variables';
import type { GitlabClient } from '../gitlab/gitlab-client';
import { storeVariable, type WantedVariable } from '../gitlab/variable';
import type { Io } from '../io';
import type { TerraformOutputs } from './terraform-outputs';

/**
 * Stores what Keycloak signs in with at Entra ID as CI variables, which the hub reads.
 *
 * @throws GitlabError when GitLab refuses.
 */
export async function storeEntraClient(io: Pick<Io, 'out'>, gitlab: GitlabClient, outputs: TerraformOutputs): Promise<void> {
  const wanted: readonly (Omit<WantedVariable, 'value'> & { readonly value?: string })[] = [
    { key: ENTRA_VARIABLES.tenantId, value: outputs.entraTenantId, masked: false, description: 'Entra ID tenant.' },
    {
      key: ENTRA_VARIABLES.clientId,
      value: outputs.entraClientId,
      masked: false,
      description: 'Client id of Keycloak in Entra ID.',
    },
    {
      key: ENTRA_VARIABLES.clientSecret,
      value: outputs.entraClientSecret,
      masked: true,
      description: 'Client secret of Keycloak in Entra ID.',
    },
  ];
  for (const { value, description, ...variable } of wanted) {
    if (value === undefined) continue;
    const outcome = await storeVariable(gitlab, {
      ...variable,
      value,
      description: `${description} From Terraform, written by blue project connect.`,
    });
    io.out(`${variable.key}: ${outcome}\n`);
  }
}
