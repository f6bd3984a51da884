/** What Kubernetes demands of a Secret of one type, from the moment it is created. */
export interface RequiredKeys {
  readonly keys: readonly string[];
  /** Whether one of the keys is enough; otherwise all are needed. */
  readonly oneIsEnough: boolean;
}

const TYPES: Readonly<Record<string, RequiredKeys | undefined>> = {
  'kubernetes.io/basic-auth': { keys: ['username', 'password'], oneIsEnough: true },
  'kubernetes.io/dockercfg': { keys: ['.dockercfg'], oneIsEnough: false },
  'kubernetes.io/dockerconfigjson': { keys: ['.dockerconfigjson'], oneIsEnough: false },
  'kubernetes.io/ssh-auth': { keys: ['ssh-privatekey'], oneIsEnough: false },
  'kubernetes.io/tls': { keys: ['tls.crt', 'tls.key'], oneIsEnough: false },
};

/**
 * The keys without which the API server refuses a Secret of a type (`ValidateSecret` of Kubernetes); undefined for types
 * that may hold anything.
 */
export function requiredKeys(type: string | undefined): RequiredKeys | undefined {
  return type === undefined ? undefined : TYPES[type];
}
