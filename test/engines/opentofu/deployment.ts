import { execFileSync } from 'node:child_process';
import { ENCRYPT_STATE } from '../../../src/projen/pipeline/encrypt-state';
import { FakeGitlab, TOKENS as GITLAB_TOKENS } from '../../support/fake-gitlab/fake-gitlab';
import type { TerraformFile } from '../../terraform/terraform-file';
import { clusterStubWithNetwork } from './cluster-stub';
import { FakeHetzner } from './fake-hetzner/fake-hetzner';
import { INPUTS } from './inputs';
import { type PlannedChange, plannedChanges } from './planned-changes';
import { withCluster } from './with-cluster';
import { type Run, Workspace } from './workspace';

/** The state in GitLab, as the pipeline names it. */
const STATE = 'infrastructure';

/**
 * One environment from its first plan to its end: OpenTofu with the real providers, a stand-in for the Hetzner Cloud API,
 * and one for GitLab that keeps the state. Everything is set as the pipeline of a project sets it.
 *
 * Entra ID is left out, since nothing stands in for Microsoft's API. In place of kube-hetzner there is its network.
 */
export class Deployment {
  readonly hetzner = new FakeHetzner();
  readonly gitlab = new FakeGitlab();
  private workspace?: Workspace;
  private initialised = false;

  /** @param passphrase Encrypts state and plans. Costs most of the time that a run takes, so most tests do without. */
  async start(passphrase?: string): Promise<this> {
    await Promise.all([this.hetzner.start(), this.gitlab.start()]);
    this.newJob(passphrase);
    return this;
  }

  /** Goes on in another folder, where nothing is known but what is in GitLab. */
  newJob(passphrase?: string): void {
    const address = `${this.gitlab.url}/projects/570/terraform/state/${STATE}`;
    const { TF_VAR_backup_s3_access_key_id: _, TF_VAR_backup_s3_secret_access_key: __, ...inputs } = INPUTS;
    this.workspace?.remove();
    this.initialised = false;
    this.workspace = new Workspace({
      ...inputs,
      HCLOUD_ENDPOINT: this.hetzner.url,
      TF_HTTP_ADDRESS: address,
      TF_HTTP_LOCK_ADDRESS: `${address}/lock`,
      TF_HTTP_LOCK_METHOD: 'POST',
      TF_HTTP_UNLOCK_ADDRESS: `${address}/lock`,
      TF_HTTP_UNLOCK_METHOD: 'DELETE',
      TF_HTTP_USERNAME: 'gitlab-ci-token',
      TF_HTTP_PASSWORD: GITLAB_TOKENS.job,
      ...(passphrase !== undefined && { TF_ENCRYPTION: encryption(passphrase) }),
    });
  }

  async stop(): Promise<void> {
    this.workspace?.remove();
    await Promise.all([this.hetzner.stop(), this.gitlab.stop()]);
  }

  /** What a plan would change, without its noise. Nothing is locked, as in the pipeline of a merge request. */
  async plan(file: TerraformFile, token?: string): Promise<PlannedChange[]> {
    const workspace = await this.prepared(file);
    const variables = token ? ['-var', `hcloud_token=${token}`] : [];
    await workspace.mustRun('plan', '-no-color', '-lock=false', '-out=plan', ...variables);
    return plannedChanges((await workspace.mustRun('show', '-json', 'plan')).stdout);
  }

  async apply(file: TerraformFile, ...args: readonly string[]): Promise<Run> {
    const workspace = await this.prepared(file);
    return workspace.run('apply', '-no-color', '-auto-approve', ...args);
  }

  async destroy(file: TerraformFile): Promise<Run> {
    const workspace = await this.prepared(file);
    return workspace.run('destroy', '-no-color', '-auto-approve');
  }

  /** The outputs that are not secret. */
  async outputs(): Promise<Readonly<Record<string, unknown>>> {
    const { stdout } = await this.job.mustRun('output', '-json');
    const outputs = JSON.parse(stdout) as Record<string, { readonly sensitive: boolean; readonly value: unknown }>;
    return Object.fromEntries(
      Object.entries(outputs).flatMap(([name, { sensitive, value }]) => (sensitive ? [] : [[name, value]])),
    );
  }

  /** Addresses in the state, sorted. */
  async addresses(): Promise<string[]> {
    return (await this.job.mustRun('state', 'list')).stdout
      .split('\n')
      .filter((line) => line !== '')
      .sort();
  }

  /** The state as GitLab has it, and whether somebody still holds its lock. */
  get state(): { readonly content?: string | undefined; readonly lock?: string | undefined } {
    return this.gitlab.project.terraform[STATE] ?? {};
  }

  private get job(): Workspace {
    if (!this.workspace) throw new Error('not started');
    return this.workspace;
  }

  private async prepared(file: TerraformFile): Promise<Workspace> {
    const workspace = this.job;
    workspace.write(withCluster(file, clusterStubWithNetwork(), ['azuread']));
    if (!this.initialised) await workspace.mustRun('init', '-no-color');
    this.initialised = true;
    return workspace;
  }
}

/** What the pipeline's own script makes of a passphrase. */
function encryption(passphrase: string): string {
  const env = { ...process.env, TF_STATE_PASSPHRASE: passphrase };
  return execFileSync('bash', ['-c', `${ENCRYPT_STATE}\nprintf %s "$TF_ENCRYPTION"`], { env, encoding: 'utf8' });
}
