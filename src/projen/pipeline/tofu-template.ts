import type { ProjectRepositorySettings } from '../project-repository-spec';
import { ENCRYPT_STATE } from './encrypt-state';
import { FETCH_TOFU } from './fetch-tofu';
import { prepareScript } from './prepare-script';
import type { Template } from './template';

/** State of the one stack, kept by GitLab. The name is part of the address: never change it. */
const STATE = '$CI_API_V4_URL/projects/$CI_PROJECT_ID/terraform/state/infrastructure';

/**
 * Where the state is and who asks for it.
 *
 * Never as `-backend-config`: that would be written into the plan, and the job that applies it would come with the
 * token of the job that has planned, which is no longer valid.
 */
const BACKEND = {
  TF_HTTP_ADDRESS: STATE,
  TF_HTTP_LOCK_ADDRESS: `${STATE}/lock`,
  TF_HTTP_LOCK_METHOD: 'POST',
  TF_HTTP_UNLOCK_ADDRESS: `${STATE}/lock`,
  TF_HTTP_UNLOCK_METHOD: 'DELETE',
  TF_HTTP_USERNAME: 'gitlab-ci-token',
  TF_HTTP_PASSWORD: '$CI_JOB_TOKEN',
  TF_HTTP_RETRY_WAIT_MIN: '5',
  TF_IN_AUTOMATION: 'true',
  TF_INPUT: '0',
};

/** What jobs have in common that run OpenTofu on the rendered stack. */
export function tofuTemplate(settings: ProjectRepositorySettings): Template {
  return {
    ...(settings.tofuImage && { image: settings.tofuImage }),
    variables: BACKEND,
    before_script: [...prepareScript(settings), FETCH_TOFU, ENCRYPT_STATE, ...copyVariables(settings)],
  };
}

/** A variable that is not set stays so, and the plan names what is missing. */
function copyVariables({ terraformVariables }: ProjectRepositorySettings): string[] {
  return Object.entries(terraformVariables).map(
    ([name, variable]) => `if [ -n "\${${variable}:-}" ]; then export TF_VAR_${name}="$${variable}"; fi`,
  );
}
