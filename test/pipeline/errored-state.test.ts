import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENCRYPT_STATE } from '../../src/projen/pipeline/encrypt-state';
import { applyJob } from '../../src/projen/pipeline/jobs/apply-job';
import { planScript } from '../../src/projen/pipeline/plan-script';
import { tofu } from '../../src/projen/pipeline/tofu';
import { tofuTemplate } from '../../src/projen/pipeline/tofu-template';
import { PATHS } from '../../tools/terraform/paths';
import { SETTINGS } from '../projen/pipeline/settings';
import { FakeGitlab, TOKENS } from '../support/fake-gitlab/fake-gitlab';
import { writePrograms } from './support/programs';

/** What docs/how-to/repair-a-failed-apply.md says of OpenTofu. gitlab-ci-local keeps no artifacts of jobs that fail. */
describe.skipIf(!existsSync(PATHS.tofu))('a state that GitLab does not take', () => {
  const gitlab = new FakeGitlab();
  const folder = mkdtempSync(join(tmpdir(), 'blue-errored-'));
  const [file = ''] = applyJob.artifacts?.paths ?? [];
  let bin = '';

  beforeAll(async () => {
    await gitlab.start();
    bin = writePrograms(folder, { tofu: `exec '${PATHS.tofu}' "$@"`, blue: 'cat > /dev/null' });
    mkdirSync(join(folder, 'dist/terraform'), { recursive: true });
    const resource = { terraform_data: { secret: { input: 'canary-in-state' } } };
    writeFileSync(join(folder, 'dist/terraform/cdk.tf.json'), JSON.stringify({ terraform: { backend: { http: {} } }, resource }));
  });
  afterAll(async () => {
    await gitlab.stop();
    rmSync(folder, { recursive: true });
  });

  /** Runs lines as a job with OpenTofu does. */
  async function job(...script: readonly string[]) {
    const exports = Object.entries(tofuTemplate(SETTINGS).variables).map(([name, value]) => `export ${name}="${value}"`);
    const env = {
      PATH: [bin, process.env['PATH']].join(delimiter),
      CI_API_V4_URL: gitlab.url,
      CI_PROJECT_ID: '570',
      CI_JOB_TOKEN: TOKENS.job,
      TF_STATE_PASSPHRASE: 'canary-passphrase-1234567890',
      CHECKPOINT_DISABLE: '1',
    };
    const lines = ['set -eo pipefail', ...exports, ENCRYPT_STATE, ...script];
    return await new Promise<{ status: number | null; output: string }>((resolve, reject) => {
      let output = '';
      const child = spawn('bash', ['-c', lines.join('\n')], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
      child.on('error', reject);
      child.on('close', (status) => resolve({ status, output }));
    });
  }
  const errored = () => readFileSync(join(folder, file), 'utf8');

  it('is left in the file that the job keeps, encrypted', async () => {
    gitlab.faults.push({ method: 'POST', path: '/state/infrastructure/lock', status: 200 });
    gitlab.faults.push({ method: 'POST', path: '/state/infrastructure', status: 413 });
    const { status, output } = await job(...planScript('-lock=false'), ...applyJob.script);
    expect(status, output).toBe(1);
    expect(output).toContain('Failed to persist state to backend');
    expect(output).toContain('docs/how-to/repair-a-failed-apply.md');
    expect(errored()).toContain('encrypted_data');
    expect(errored()).not.toContain('canary');
  });

  it('is not what tofu state push reads', async () => {
    const { status, output } = await job(tofu('state push errored.tfstate'));
    expect([status, output]).toEqual([1, expect.stringContaining('encrypted')]);
  });

  it('goes to GitLab as it is, and then there is nothing to do', async () => {
    const headers = { 'PRIVATE-TOKEN': TOKENS.api, 'Content-Type': 'application/json' };
    const address = `${gitlab.url}/projects/570/terraform/state/infrastructure`;
    expect(await fetch(address, { method: 'POST', headers, body: errored() })).toMatchObject({ status: 200 });
    const { status, output } = await job(...planScript('-lock=false'), 'echo "changed: $changed"');
    expect([status, output]).toEqual([0, expect.stringContaining('changed: false')]);
  });
});
