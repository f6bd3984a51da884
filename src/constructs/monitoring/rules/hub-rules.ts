import { EXTERNAL_SECRETS_RULES } from './external-secrets-rules';
import { FLUX_RULES } from './flux-rules';
import type { RuleSubject } from './rule-subject';

/**
 * The rules of the hub, for the Prometheus that the platform repository runs there.
 *
 * They are not part of a project's render: a managed cluster has neither Flux nor External Secrets, and whether the hub
 * reaches it can only be seen from the hub.
 */
export const HUB_RULES: readonly RuleSubject[] = [FLUX_RULES, EXTERNAL_SECRETS_RULES];
