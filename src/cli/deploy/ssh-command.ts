import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure } from '../failure';
import type { Io } from '../io';

/**
 * Value of `GIT_SSH_COMMAND` that uses one key and knows one list of hosts, and nothing of the machine's own SSH setup:
 * whoever answers in GitLab's place gets nothing.
 *
 * @param key Path of the private key.
 * @throws ProjectError when `DEPLOY_KNOWN_HOSTS`, a file variable like the key, does not say which server is GitLab's.
 */
export function sshCommand(io: Pick<Io, 'cwd' | 'env'>, key: string): string {
  const { DEPLOY_KNOWN_HOSTS: name } = io.env;
  const knownHosts = name && resolve(io.cwd, name);
  if (!knownHosts || !existsSync(knownHosts))
    throw failure({
      field: 'DEPLOY_KNOWN_HOSTS',
      rule: 'deploy/known-hosts',
      message: 'names no file with host keys, so nobody could tell the server of GitLab from another one',
      hint: 'compare what ssh-keyscan prints with the fingerprints of your GitLab, and store it as a CI variable of the type file',
    });
  const options = {
    BatchMode: 'yes',
    IdentitiesOnly: 'yes',
    IdentityAgent: 'none',
    StrictHostKeyChecking: 'yes',
    UserKnownHostsFile: knownHosts,
    GlobalKnownHostsFile: '/dev/null',
  };
  const settings = Object.entries(options).map(([option, value]) => `-o ${quote(`${option}=${value}`)}`);
  return ['ssh', '-F /dev/null', `-i ${quote(key)}`, ...settings].join(' ');
}

/** Git gives the command to a shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
