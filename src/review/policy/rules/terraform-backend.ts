import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { TerraformPart } from '../policy-input';
import type { Violation } from '../policy-rule';

/** Fields of backends that hold credentials. */
const CREDENTIALS =
  /^(?:username|password|token|access_key|secret_key|sas_token|client_secret|client_certificate_password|client_private_key_pem)$/;

/** The state is shared, and its key is not. */
export const terraformBackend = defineRule<TerraformPart>({
  id: 'terraform/backend',
  severity: 'error',
  title: 'The state is kept in GitLab, without credentials in the configuration',
  why: 'A state on the runner is lost with it, and the next run would make the whole environment a second time. The state holds a kubeconfig, so whoever may read it must be known.',
  hint: 'use the backend http without content; the pipeline sets TF_HTTP_ADDRESS, TF_HTTP_USERNAME and TF_HTTP_PASSWORD',
  subjects: ({ terraform }) => (terraform ? [terraform] : []),
  inspect: ({ json }) => {
    const backend = json.at('terraform', 'backend');
    const [kind] = backend.fields;
    if (!kind) return [{ at: json.at('terraform'), message: 'has no backend: the state would stay on the runner' }];
    if (kind.key !== 'http') return [{ at: kind, message: `keeps its state in the backend ${kind.key} and not in GitLab` }];
    return [kind, ...kind.items].flatMap((block) => block.fields.flatMap(credentials));
  },
});

function credentials(at: Cursor): Violation[] {
  if (CREDENTIALS.test(String(at.key))) return [{ at, message: `has ${at.key} in its backend (not shown)` }];
  return /:\/\/[^/]*@/.test(at.text ?? '') ? [{ at, message: `has credentials in ${at.key} of its backend (not shown)` }] : [];
}
