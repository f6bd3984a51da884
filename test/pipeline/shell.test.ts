import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PIPELINE_TOOLS } from '../../src/catalog/pipeline-tools';
import { ENCRYPT_STATE } from '../../src/projen/pipeline/encrypt-state';
import { FETCH_TOFU } from '../../src/projen/pipeline/fetch-tofu';
import { applyJob } from '../../src/projen/pipeline/jobs/apply-job';
import { planScript } from '../../src/projen/pipeline/plan-script';
import { PATHS } from '../../tools/terraform/paths';

const folder = mkdtempSync(join(tmpdir(), 'blue-shell-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs lines as a runner does: one shell, which ends at the first error. */
function shell(lines: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', ['set -eo pipefail', ...lines].join('\n')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  return { status, out: stdout, err: stderr };
}

/** A folder with the programs given and nothing else on the path but the tools that the lines call. */
function path(name: string, programs: Readonly<Record<string, string>>): string {
  const bin = join(folder, name);
  mkdirSync(bin);
  for (const tool of ['bash', 'mkdir', 'curl', 'sha256sum', 'tar', 'gzip', 'cat', 'env'].filter((tool) => !(tool in programs))) {
    const found = spawnSync('bash', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).stdout.trim();
    if (found) symlinkSync(found, join(bin, tool));
  }
  for (const [program, script] of Object.entries(programs))
    writeFileSync(join(bin, program), `#!/usr/bin/env bash\n${script}\n`, { mode: 0o755 });
  return bin;
}

describe('encryption of the state', () => {
  it.each([
    ['is not set', {}],
    ['is empty', { TF_STATE_PASSPHRASE: '' }],
  ])('stops the job when the passphrase %s', (_, env) => {
    const { status, err, out } = shell([ENCRYPT_STATE, 'echo went on'], env);
    expect({ status: status !== 0, out }).toEqual({ status: true, out: '' });
    expect(err).toContain('TF_STATE_PASSPHRASE');
    expect(err).toContain('masked and protected');
  });

  it('takes any passphrase that GitLab can mask', () => {
    const { out } = shell([ENCRYPT_STATE, 'echo "$TF_ENCRYPTION"'], { TF_STATE_PASSPHRASE: 'aB0+/=_-@:.~aB0+' });
    expect(out).toContain('passphrase = "aB0+/=_-@:.~aB0+"');
    expect(out.match(/enforced = true/g)).toHaveLength(2);
  });

  it.skipIf(!existsSync(PATHS.tofu))('is what OpenTofu understands, and nothing can be read without it', () => {
    const stack = join(folder, 'stack');
    mkdirSync(stack);
    writeFileSync(
      join(stack, 'main.tf.json'),
      JSON.stringify({ resource: { terraform_data: { secret: { input: 'canary-in-state' } } } }),
    );
    const env = { TF_STATE_PASSPHRASE: 'canary-passphrase-1234567890', CHECKPOINT_DISABLE: '1' };
    const tofu = `${PATHS.tofu} -chdir=stack`;
    const made = shell(
      [ENCRYPT_STATE, `${tofu} init -no-color`, `${tofu} plan -no-color -out=plan.cache`, `${tofu} apply -no-color plan.cache`],
      env,
    );
    expect(made.status, made.err).toBe(0);
    for (const file of ['terraform.tfstate', 'plan.cache'])
      expect(readFileSync(join(stack, file), 'latin1')).not.toContain('canary');

    expect(shell([`${tofu} show`], env).status).not.toBe(0);
  });
});

describe('fetching OpenTofu', () => {
  const { version } = PIPELINE_TOOLS.openTofu;

  it('is left out where it is installed', () => {
    const bin = path('installed', { tofu: 'echo the installed one', curl: 'exit 9' });
    expect(shell([FETCH_TOFU, 'tofu'], { PATH: bin })).toMatchObject({ status: 0, out: 'the installed one\n' });
  });

  it('refuses what is not the release of that version', () => {
    const release = join(folder, 'releases', `v${version}`);
    mkdirSync(release, { recursive: true });
    writeFileSync(join(release, `tofu_${version}_linux_amd64.tar.gz`), 'something else');
    const env = { PATH: path('bare', {}), BLUE_TOFU_RELEASES: `file://${join(folder, 'releases')}` };
    const { status, out, err } = shell([FETCH_TOFU, 'echo went on'], env);
    expect({ failed: status !== 0, out }).toEqual({ failed: true, out: expect.not.stringContaining('went on') });
    expect(`${out}${err}`).toContain('FAILED');
  });

  it('unpacks the release and puts it on the path', () => {
    const bin = path('fetched', { sha256sum: 'exit 0' });
    const release = join(folder, 'good', `v${version}`);
    mkdirSync(release, { recursive: true });
    writeFileSync(join(release, 'tofu'), '#!/usr/bin/env bash\necho the fetched one\n', { mode: 0o755 });
    spawnSync('tar', ['-czf', `tofu_${version}_linux_amd64.tar.gz`, 'tofu'], { cwd: release });
    const env = { PATH: [bin, join(folder, 'nowhere')].join(delimiter), BLUE_TOFU_RELEASES: `file://${join(folder, 'good')}` };
    expect(shell([FETCH_TOFU, 'tofu'], env)).toMatchObject({ status: 0, out: 'the fetched one\n' });
  });
});

describe('applying', () => {
  const [apply = ''] = applyJob.script;
  const tofu = 'echo "$2"';

  it.each([
    ['is left out when nothing changes', { PLAN_CHANGED: 'false' }, /nothing to apply/],
    ['carries out the plan when something changes', { PLAN_CHANGED: 'true' }, /^init\napply$/],
    ['is not left out when nobody knows', {}, /^init\napply$/],
  ])('%s', (name, env, output) => {
    const { status, out } = shell([apply], { PATH: path(name, { tofu }), ...env });
    expect({ status, out: out.trim() }).toEqual({ status: 0, out: expect.stringMatching(output) });
  });
});

describe('applying what fails', () => {
  it('says where to read on, and fails with the exit code of OpenTofu', () => {
    const env = { PATH: path('apply-fails', { tofu: 'case "$2" in apply) exit 7 ;; esac' }), PLAN_CHANGED: 'true' };
    expect(shell(applyJob.script, env)).toMatchObject({
      status: 7,
      err: expect.stringContaining('docs/how-to/repair-a-failed-apply.md'),
    });
  });

  it('stops before it applies anything when the providers are not those of the plan', () => {
    const tofu = 'case "$2 $3" in "init -lockfile=readonly") exit 3 ;; apply*) echo applied ;; esac';
    const env = { PATH: path('init-fails', { tofu }), PLAN_CHANGED: 'true' };
    expect(shell(applyJob.script, env)).toMatchObject({ status: 3, out: '' });
  });
});

describe('planning', () => {
  const blue = 'cat > summary';
  const tofu = (code: number) => `case "$2" in plan) exit ${code} ;; show) echo "plan of $3" ;; esac`;

  it.each([
    [0, 'false'],
    [2, 'true'],
  ])('with exit code %i says that something changes: %s', (code, changed) => {
    const env = { PATH: path(`plan-${code}`, { tofu: tofu(code), blue }) };
    expect(shell([...planScript('-lock=false'), 'echo "$changed"'], env)).toMatchObject({ status: 0, out: `${changed}\n` });
    expect(readFileSync(join(folder, 'summary'), 'utf8')).toBe('plan of -json\n');
  });

  it('fails with the exit code of a plan that has failed, and says what a new project may lack', () => {
    const env = { PATH: path('plan-1', { tofu: tofu(1), blue }) };
    const { status, out, err } = shell([...planScript('-lock=false'), 'echo went on'], env);
    expect({ status, out, err }).toEqual({ status: 1, out: '', err: expect.stringContaining('"Before the first plan"') });
  });

  it('fails when the plan cannot be shown', () => {
    const env = { PATH: path('plan-shown', { tofu: 'case "$2" in show) exit 3 ;; esac', blue }) };
    expect(shell([...planScript('-lock=false'), 'echo went on'], env)).toMatchObject({ status: 3, out: '' });
  });
});
