import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TOKENS } from '../../support/fake-gitlab/fake-gitlab';
import { GitOverHttp } from '../../support/fake-gitlab/git-over-http';
import { BRANCH, GitProject } from './git-project';

const hasSsh = (() => {
  try {
    execFileSync('sh', ['-c', 'command -v ssh-keygen'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const template = new GitProject();
afterAll(() => template.remove());
let project: GitProject;
beforeEach(() => {
  project = new GitProject(template);
});
afterEach(() => project.remove());

const inWorkspace = (name: string) => join(project.workspace.folder, name);

/** The key as GitLab writes it for a job: readable for everybody, without the last line end, with the ends of Windows. */
function deployKey(): { file: string; text: string; publicKey: string } {
  const path = inWorkspace('key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'deploy', '-f', path]);
  const text = readFileSync(path, 'utf8');
  const file = inWorkspace('DEPLOY_KEY');
  writeFileSync(file, text.trim().replaceAll('\n', '\r\n'));
  chmodSync(file, 0o666);
  return { file, text, publicKey: readFileSync(`${path}.pub`, 'utf8').trim() };
}

describe.skipIf(!hasSsh)('with a deploy key', () => {
  it('signs what is published, so that Flux can verify it', async () => {
    const { file, publicKey } = deployKey();
    const { code, out } = await project.blue({ DEPLOY_KEY: file, CI_SERVER_HOST: 'gitlab.example.com' }, 'publish');
    expect([code, out]).toEqual([0, expect.stringContaining(', signed;')]);

    writeFileSync(inWorkspace('signers'), `blue@noreply.gitlab.example.com namespaces="git" ${publicKey}\n`);
    const verify = (signers: string) =>
      project.remoteGit('-c', `gpg.ssh.allowedSignersFile=${inWorkspace(signers)}`, 'verify-commit', BRANCH);
    expect(() => verify('signers')).not.toThrow();
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', inWorkspace('other')]);
    writeFileSync(inWorkspace('others'), `blue@noreply.gitlab.example.com ${readFileSync(inWorkspace('other.pub'), 'utf8')}`);
    expect(() => verify('others')).toThrow();
  });

  it('pushes by SSH with that key and the known hosts, and leaves no key behind', async () => {
    const { file, text } = deployKey();
    project.git('remote', 'set-url', 'origin', 'https://gitlab-ci-token:canary-job@gitlab.example.com/m2mgate/example.git');
    writeFileSync(inWorkspace('hosts'), '[ssh.example.com]:2222 ssh-ed25519 AAAA\n');
    // Plays the server, and writes down how it was called and whether the key was kept from others.
    const bin = project.spyOnGit().PATH.split(':')[0] ?? '';
    writeFileSync(
      join(bin, 'ssh'),
      `#!/bin/sh
printf '%s\\n' "$@" > '${inWorkspace('ssh.log')}'
while [ "$1" != -i ]; do shift; done
stat -c '%a' "$2" >> '${inWorkspace('ssh.log')}'; cat "$2" > '${inWorkspace('seen-key')}'
for last; do :; done
case "$last" in
  git-upload-pack*) exec git-upload-pack '${project.remote}' ;;
  git-receive-pack*) exec git-receive-pack '${project.remote}' ;;
esac\n`,
    );
    chmodSync(join(bin, 'ssh'), 0o755);
    const env = {
      PATH: project.spyOnGit().PATH,
      DEPLOY_KEY: file,
      DEPLOY_KNOWN_HOSTS: inWorkspace('hosts'),
      CI_SERVER_SHELL_SSH_HOST: 'ssh.example.com',
      CI_SERVER_SHELL_SSH_PORT: '2222',
      CI_PROJECT_PATH: 'm2mgate/example',
    };
    const { code, out, err } = await project.blue(env, 'publish');
    expect([code, out]).toEqual([0, expect.stringContaining('published as')]);
    expect(project.deployed).toBeDefined();

    const call = readFileSync(inWorkspace('ssh.log'), 'utf8').split('\n');
    expect(call).toEqual(
      expect.arrayContaining([
        'IdentitiesOnly=yes',
        'StrictHostKeyChecking=yes',
        `UserKnownHostsFile=${inWorkspace('hosts')}`,
        'git@ssh.example.com',
        '2222',
        "git-receive-pack '/m2mgate/example.git'",
        '600',
      ]),
    );
    expect(readFileSync(inWorkspace('seen-key'), 'utf8')).toBe(text);
    expect(existsSync(call[call.indexOf('-i') + 1] ?? '/')).toBe(false);
    expect(out + err + readFileSync(join(bin, 'calls.log'), 'utf8')).not.toMatch(/canary|PRIVATE KEY/);
  });

  it('does not push where nobody could tell GitLab from another server', async () => {
    project.git('remote', 'set-url', 'origin', 'git@gitlab.example.com:m2mgate/example.git');
    const { code, err } = await project.blue({ DEPLOY_KEY: deployKey().file }, 'publish');
    expect([code, err]).toEqual([1, expect.stringContaining('DEPLOY_KNOWN_HOSTS  [deploy/known-hosts]')]);
  });
});

describe('a deploy key that is none', () => {
  it.each([
    ['a path that leads nowhere', () => inWorkspace('nowhere'), 'is not the path of a file'],
    ['the key itself instead of a file', () => '-----BEGIN OPENSSH PRIVATE KEY-----\ncanary\n', 'is not the path of a file'],
    [
      'a file with the public key',
      () => {
        writeFileSync(inWorkspace('pub'), 'ssh-ed25519 AAAA\n');
        return inWorkspace('pub');
      },
      'holds no private key',
    ],
  ])('is refused: %s', async (_, variable, message) => {
    const { code, err } = await project.blue({ DEPLOY_KEY: variable() }, 'publish');
    expect([code, err]).toEqual([1, expect.stringContaining('DEPLOY_KEY  [deploy/key]')]);
    expect(err).toContain(message);
    expect(err).not.toContain('canary');
  });
});

describe('without a deploy key', () => {
  let server: GitOverHttp;
  beforeEach(async () => {
    server = await new GitOverHttp(project.workspace.folder, TOKENS.api).start();
    project.remoteGit('config', 'http.receivepack', 'true');
  });
  afterEach(() => server.stop());

  const remote = (user = '') =>
    project.git('remote', 'set-url', 'origin', server.origin.replace('://', `://${user}`).concat('/remote.git'));

  it('pushes with the token, which is in no argument, no output and no file', async () => {
    remote('gitlab-ci-token:canary-job@');
    const spy = project.spyOnGit();
    const { code, out, err } = await project.blue({ PATH: spy.PATH, BLUE_GITLAB_TOKEN: TOKENS.api }, 'publish');
    expect({ code, err, out }).toMatchObject({ code: 0, out: expect.stringContaining('published as') });
    expect(new Set(server.users)).toEqual(new Set([`blue:${TOKENS.api}`]));

    expect(spy.calls()).toMatch(/^push /m);
    expect(spy.calls() + out + err).not.toMatch(/canary/);
    const config = readFileSync(join(project.folder, '.git/config'), 'utf8');
    expect(config).not.toContain(TOKENS.api);
    expect(existsSync(join(project.folder, '.git-credentials'))).toBe(false);
  });

  it('does not show a password when the push fails', async () => {
    remote('gitlab-ci-token:canary-job@');
    const { code, err } = await project.blue({}, 'publish');
    expect([code, err]).toEqual([1, expect.stringContaining('[git/failed]')]);
    expect(err).not.toContain('canary');
  });

  it('keeps to what a developer has set up', async () => {
    remote(`erika:${TOKENS.api}@`);
    expect(await project.blue({}, 'publish')).toMatchObject({ code: 0 });
    expect(new Set(server.users)).toEqual(new Set([`erika:${TOKENS.api}`]));
  });
});
