import type { Finding } from './finding';

const KEY =
  /^(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-nistp(?:256|384|521)|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) [A-Za-z0-9+/]{40,}={0,3}(?: [^\n\r]*)?$/;

/** Says what is wrong with an OpenSSH public key. Whatever is not one is not shown: it could be the private key. */
export function checkSshPublicKey(text: string): Finding | undefined {
  if (KEY.test(text)) return undefined;
  if (/PRIVATE KEY/.test(text)) {
    return {
      rule: 'secret/inline',
      message: 'is a private key written into the repository (value not shown)',
      expected: 'the public key, one line beginning with ssh-ed25519 or similar',
      hint: 'rotate the key, and write the public key here',
      secret: true,
    };
  }
  return {
    rule: 'ssh/public-key',
    message: 'is not an OpenSSH public key (value not shown)',
    expected: "one line, for example 'ssh-ed25519 AAAAC3Nza… name'",
    secret: true,
  };
}
