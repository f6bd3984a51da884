import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderedInventory } from '../deploy/rendered-inventory';
import { durationOption } from '../duration-option';
import { failure } from '../failure';
import { gitlabFromEnv } from '../gitlab/gitlab-from-env';
import type { Io } from '../io';
import { connectHub } from './connect-hub';
import { parseKubeconfig } from './parse-kubeconfig';
import { storeEntraClient } from './store-entra-client';
import { tellMissingVariables } from './tell-missing-variables';
import { parseTerraformOutputs } from './terraform-outputs';

/** What `blue project connect` is told. */
export interface ConnectOptions {
  /** File with the Terraform outputs; `-` for what is piped in. */
  readonly outputs: string;
  readonly dist: string;
  readonly renew?: boolean;
  /** Days. */
  readonly maxAge: string;
  /** Duration such as `1h`. */
  readonly grace: string;
}

/**
 * Stores in GitLab what the hub needs to reach the environment: a kubeconfig of its own, and the client of Entra ID.
 *
 * The kubeconfig of the administrator is only used; it is stored nowhere.
 *
 * @throws ProjectError when the outputs cannot be read, and when cluster or GitLab refuse.
 */
export async function connectProject(io: Io, options: ConnectOptions): Promise<void> {
  const gitlab = gitlabFromEnv(io);
  const inventory = renderedInventory(resolve(io.cwd, options.dist));
  // Taking an environment down begins with taking the hub's rights away; nobody must give them back.
  if (inventory?.project.lifecycle === 'destroying') {
    io.out(`${inventory.project.slug} is being taken down: the hub is not connected to it again\n`);
    return;
  }

  const [maxAge, grace] = [days(options.maxAge), durationOption('--grace', options.grace)];
  const outputs = parseTerraformOutputs(options.outputs === '-' ? await io.stdin() : read(resolve(io.cwd, options.outputs)));
  const administrator = outputs.kubeconfig === undefined ? undefined : parseKubeconfig(outputs.kubeconfig);
  if (outputs.kubeconfig !== undefined && !administrator)
    throw failure({
      field: 'kubeconfig',
      rule: 'connect/kubeconfig',
      message: 'among the Terraform outputs names no server with its certificate and a credential in it',
      hint: 'look at the output of kube-hetzner; blue uses neither files nor programs that a kubeconfig names',
    });

  await storeEntraClient(io, gitlab, outputs);
  await connectHub(io, gitlab, { administrator, renew: options.renew ?? false, maxAge, grace });
  await tellMissingVariables(io, gitlab, inventory?.registration.gitlabVariables ?? []);
}

function days(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw failure({ field: '--max-age', rule: 'number/whole', message: 'is not a number of days', got: text });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw failure({ field: '--outputs', rule: 'connect/outputs', message: `cannot be read: ${error.code}` });
  }
}
