/**
 * Turns on encryption of state and plans (docs/decisions/0010). The names of key provider and method are part of what
 * is encrypted: never rename them.
 *
 * It is put together in the shell and not by GitLab, which would leave the name of a missing variable in its place and
 * so encrypt with a passphrase that everybody can read here.
 */
export const ENCRYPT_STATE = `: "\${TF_STATE_PASSPHRASE:?is missing: set it as a masked and protected CI variable of the project}"
export TF_ENCRYPTION='
  key_provider "pbkdf2" "project" {
    passphrase = "'"$TF_STATE_PASSPHRASE"'"
  }
  method "aes_gcm" "project" {
    keys = key_provider.pbkdf2.project
  }
  state {
    method   = method.aes_gcm.project
    enforced = true
  }
  plan {
    method   = method.aes_gcm.project
    enforced = true
  }'`;
