import { looksSecret } from './looks-secret';

/** Names that end in such a word hold a secret: DB_PASSWORD, kafka.sasl.password, apiToken, CLIENT_SECRET_2. */
const SECRET_NAME = nameEndingIn(
  'PASSWORD|PASSWD|PASSPHRASE|PWD|PW|PIN|SECRET|TOKEN|CREDENTIALS?|APIKEY|API_KEY|ACCESS_KEY|PRIVATE_KEY|SECRET_KEY',
);
/** Names that end in KEY hold a secret or the name of something, which only the value tells. */
const KEY_NAME = nameEndingIn('KEY');
/** Texts of which nobody would say that they are secret. */
const HARMLESS = [
  /^$/,
  /^(?:true|false|none|null|yes|no|on|off|enabled|disabled|required|optional|basic|bearer|plain)$/i,
  /^[\w.+-]+:\/\//, // an address; passwords within are found before
  /^\.{0,2}\//, // a path
  /^\$[({].+[)}]$/, // refers to another variable
];

/**
 * Whether an environment variable holds a secret in plain text.
 *
 * The name decides first (`DB_PASSWORD`), then the value: known token formats, and long random texts.
 */
export function looksSecretVariable(name: string, value: string): boolean {
  if (looksSecret(value)) return true;
  if (HARMLESS.some((pattern) => pattern.test(value))) return false;

  const words = upperSnakeCase(name);
  return SECRET_NAME.test(words) || (KEY_NAME.test(words) && looksKey(value)) || looksRandom(value);
}

function nameEndingIn(words: string): RegExp {
  return new RegExp(`(?:^|_)(?:${words})(?:_?\\d+)?$`);
}

function upperSnakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[.-]/g, '_')
    .toUpperCase();
}

function looksKey(value: string): boolean {
  return /^\S{12,}$/.test(value) && /[A-Za-z]/.test(value) && /\d/.test(value);
}

/** Long, of upper and lower case and digits, and with nearly every character a different one. */
function looksRandom(value: string): boolean {
  if (!/^[A-Za-z0-9+/_-]{24,}={0,2}$/.test(value)) return false;
  if (!/[a-z]/.test(value) || !/[A-Z]/.test(value) || (value.match(/\d/g) ?? []).length < 2) return false;
  return bitsPerCharacter(value) >= 4;
}

function bitsPerCharacter(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => bits - (count / value.length) * Math.log2(count / value.length), 0);
}
