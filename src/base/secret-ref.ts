/** Names a masked GitLab CI variable instead of holding its value. */
export interface SecretRef {
  readonly gitlabVariable: string;
}

/** What GitLab accepts as the name of a CI variable. */
export const GITLAB_VARIABLE_PATTERN = '^[A-Za-z0-9_]{1,255}$';

/** What a message asks for where a secret is wanted. */
export const SECRET_REF_EXPECTED = "{ gitlabVariable: 'NAME' }";

/** Whether a value names a GitLab CI variable. */
export function isSecretRef(value: unknown): value is SecretRef {
  return typeof value === 'object' && value !== null && 'gitlabVariable' in value && typeof value.gitlabVariable === 'string';
}
