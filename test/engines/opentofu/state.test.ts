import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Deployment } from './deployment';
import { projectFile } from './terraform-files';

const PASSPHRASE = 'a passphrase for tests only';
const ACTIVE = projectFile();

describe('the state in GitLab', () => {
  let deployment: Deployment;
  beforeAll(async () => {
    deployment = await new Deployment().start(PASSPHRASE);
    const { code, output } = await deployment.apply(ACTIVE);
    expect(code, output).toBe(0);
  });
  afterAll(() => deployment?.stop());

  it('is encrypted by what the pipeline sets, and no longer locked', () => {
    const { content = '', lock } = deployment.state;
    expect(Object.keys(JSON.parse(content))).toContain('encrypted_data');
    expect(content).not.toMatch(/example-m2mgate-cloud|hcloud_load_balancer/);
    expect(lock).toBeUndefined();
  });

  it('is all that the next job needs to find everything in place', async () => {
    deployment.newJob(PASSPHRASE);
    expect(await deployment.plan(ACTIVE)).toEqual([]);
  });

  it('is closed to a job without the passphrase, and to one with another', async () => {
    deployment.newJob();
    await expect(deployment.plan(ACTIVE)).rejects.toThrow(/encrypt/);
    deployment.newJob('another passphrase for tests');
    await expect(deployment.plan(ACTIVE)).rejects.toThrow(/decrypt/);
  });

  it('is read, and not written, while another job holds its lock', async () => {
    deployment.newJob(PASSPHRASE);
    const holder = { ID: 'another-job', Operation: 'OperationTypeApply', Who: 'runner@other', Created: '2026-11-22T00:00:00Z' };
    deployment.gitlab.project.terraform['infrastructure'] = { ...deployment.state, lock: JSON.stringify(holder) };
    expect(await deployment.plan(ACTIVE)).toEqual([]);
    const { code, output } = await deployment.apply(projectFile({ lifecycle: 'destroying' }));
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringMatching(/another-job/) });
    expect([...deployment.hetzner.cloud.loadBalancers.values()].map(({ protection }) => protection.delete)).toEqual([true, true]);
  });
});
