import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { failure } from '../failure';

/** An SSH key that may push to the deploy branch and that signs what it pushes. */
export interface DeployKey {
  /** Private key, readable by nobody else. */
  readonly path: string;
  /** Folder of this run, for other files that SSH reads. */
  readonly folder: string;
  /** Removes it from the disk. */
  remove(): void;
}

/**
 * Takes the deploy key out of GitLab's file variable `DEPLOY_KEY`.
 *
 * GitLab writes such files readable for everybody and without the last line end, and SSH refuses both; so it is copied,
 * for the time of the command.
 *
 * @param file Value of the variable: path of the file.
 * @throws ProjectError when it is no private key.
 */
export function openDeployKey(cwd: string, file: string): DeployKey {
  const text = `${read(resolve(cwd, file)).replaceAll('\r\n', '\n').trim()}\n`;
  if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----$/m.test(text)) throw unusable('holds no private key');

  const folder = mkdtempSync(join(tmpdir(), 'blue-key-'));
  chmodSync(folder, 0o700);
  const path = join(folder, 'deploy-key');
  writeFileSync(path, text, { mode: 0o600 });
  return { path, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw unusable('is not the path of a file that can be read');
  }
}

function unusable(message: string) {
  return failure({
    field: 'DEPLOY_KEY',
    rule: 'deploy/key',
    message,
    hint: 'store the private key (ssh-keygen -t ed25519, without passphrase) as a protected CI variable of the type file',
  });
}
