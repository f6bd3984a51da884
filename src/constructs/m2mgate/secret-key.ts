import type { SecretRef } from '../../base/secret-ref';
import type { GeneratedValue } from '../secret/cluster-secret';

/** A key of a Secret in the namespace of the services. */
export interface SecretKey {
  readonly name: string;
  readonly key: string;
}

/** Where a generated password stands: in one Secret for all services that use it. */
export function generatedSecretKey({ generated }: GeneratedValue): SecretKey {
  return { name: generated, key: 'password' };
}

/**
 * Where the secret value of an environment variable stands.
 *
 * What one service takes from GitLab variables is in a Secret of its own, by the names of its variables.
 */
export function secretKey(service: string, variable: string, value: SecretRef | GeneratedValue): SecretKey {
  return 'generated' in value ? generatedSecretKey(value) : { name: `${service}-env`, key: variable };
}
