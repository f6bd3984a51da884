import { looksSecretVariable } from '../../base/looks-secret-variable';

/** Names that are worth a closer look; most are not. */
const TELLING = /pass|pwd|secret|token|key|cred|pin$/i;
/** These name a secret and hold none: `secretKey` and `existingSecret` of External Secrets, Keycloak and charts. */
const REFERENCE = /^(?:remoteKey|existingSecret|(?:.*[a-z])?(?:Secret|Key))$/;

/** Whether a setting with such a name holds a secret in plain text: `adminPassword`, `client-secret`, `API_TOKEN`. */
export function isSecretSetting(name: string, value: string): boolean {
  return !value.includes('\n') && TELLING.test(name) && !REFERENCE.test(name) && looksSecretVariable(name, value);
}
