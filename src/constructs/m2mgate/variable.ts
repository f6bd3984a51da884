import type { SecretRef } from '../../base/secret-ref';
import type { GeneratedValue } from '../secret/cluster-secret';

/** Value of an environment variable: a text, or a secret by where it comes from. */
export type Variable = string | SecretRef | GeneratedValue;

/** Environment variables of a service by name. */
export type Variables = Readonly<Record<string, Variable>>;
