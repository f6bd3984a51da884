import type { Finding } from '../../base/finding';
import type { SecretValue } from '../../constructs/secret/cluster-secret';
import { isPushedWhole } from '../../constructs/secret/is-pushed-whole';
import { type RequiredKeys, requiredKeys } from '../../constructs/secret/required-keys';

/** Secrets of this type are written by Kubernetes, for a ServiceAccount that an annotation names. */
const TOKEN = 'kubernetes.io/service-account-token';

type Values = Readonly<Record<string, SecretValue>>;

/** Checks that a Secret has what Kubernetes demands of its type: what lacks a key is refused for as long as it does. */
export function checkSecretType(type: string, data: Values): Finding | undefined {
  if (type === TOKEN) {
    const hint = 'let the pod mount a token (serviceAccountToken in a projected volume)';
    return { rule: 'choice/unknown', message: 'is a type whose Secrets Kubernetes makes itself', expected: 'another type', hint };
  }
  const required = requiredKeys(type);
  if (!required) return undefined;
  return required.oneIsEnough ? lacksAll(required, data) : lacksOne(required, data, isPushedWhole(type));
}

function lacksAll({ keys }: RequiredKeys, data: Values): Finding | undefined {
  if (keys.some((key) => data[key])) return undefined;
  const expected = keys.join(' or ');
  return { rule: 'secret/key', message: `demands the key ${expected}`, expected, hint: 'name the key, or leave out the type' };
}

/** A certificate, a private key or a login to a registry is made elsewhere: neither generated nor in plain sight. */
function lacksOne({ keys }: RequiredKeys, data: Values, alone: boolean): Finding | undefined {
  const expected = `${keys.join(' and ')}, ${keys.length === 1 ? 'as' : 'each as'} { gitlabVariable }${alone ? ', and no other key' : ''}`;
  const wrong = keys.find((key) => !data[key] || !('gitlabVariable' in data[key]));
  if (wrong !== undefined) {
    const message = `demands the key ${wrong} from a GitLab variable`;
    return { rule: 'secret/key', message, expected, hint: 'name the variable, or leave out the type' };
  }
  const other = Object.keys(data).find((key) => !keys.includes(key));
  if (!alone || other === undefined) return undefined;
  return { rule: 'secret/key', message: `has no room for the key ${other}`, expected, hint: 'put it into a Secret of its own' };
}
