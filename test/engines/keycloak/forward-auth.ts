import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { programFile } from '../../../tools/engines/frame/cache';
import { OAUTH2_PROXY } from '../../../tools/engines/programs/oauth2-proxy';
import { findObject } from '../../support/find-object';
import { freePort } from '../support/free-port';
import { secretValue } from './rendered';

interface Container {
  args: string[];
  env: { name: string; value?: string; valueFrom?: { secretKeyRef: { key: string } } }[];
}

/** The program of the forward auth, with the options of the rendered one but on the loopback interface. */
export class RunningForwardAuth {
  static async start(objects: readonly Manifest[], keycloak: string): Promise<RunningForwardAuth> {
    const { template } = findObject(objects, 'Deployment', 'forward-auth').spec as {
      template: { spec: { containers: [Container] } };
    };
    const forwardAuth = new RunningForwardAuth(template.spec.containers[0], keycloak, await freePort());
    await forwardAuth.ready();
    return forwardAuth;
  }

  readonly url: string;
  private readonly process: ChildProcess;
  private log = '';

  private constructor({ args, env }: Container, keycloak: string, port: number) {
    this.url = `http://127.0.0.1:${port}`;
    const here = (argument: string) =>
      argument
        .replace('https://login.example.m2mgate.cloud', this.url)
        .replace(
          /https:\/\/auth\.example\.m2mgate\.cloud|http:\/\/keycloak-service\.keycloak\.svc\.cluster\.local:8080/,
          keycloak,
        )
        .replace('--cookie-domain=.example.m2mgate.cloud', '--cookie-domain=127.0.0.1')
        .replace('0.0.0.0:4181', `127.0.0.1:${port}`);
    this.process = spawn(programFile(OAUTH2_PROXY), args.map(here), { env: variables(env), stdio: 'pipe' });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (text) => {
        this.log += text;
      });
    }
  }

  async stop(): Promise<void> {
    const exit = once(this.process, 'exit');
    this.process.kill();
    await exit;
  }

  private async ready(): Promise<void> {
    for (let attempt = 0; attempt < 50; attempt++) {
      if ((await fetch(`${this.url}/ready`).catch(() => undefined))?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`oauth2-proxy does not start:\n${this.log}`);
  }
}

/** As Kubernetes puts them together: a variable may use those before it. */
function variables(env: Container['env']): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { name, value, valueFrom } of env) {
    const key = valueFrom?.secretKeyRef.key ?? '';
    const secret = key === 'client-secret' ? secretValue('', 'FORWARD_AUTH_CLIENT_SECRET') : 'x'.repeat(28);
    values[name] = value?.replace(/\$\(([A-Z_]+)\)/g, (_all, other: string) => values[other] ?? '') ?? secret;
  }
  return values;
}
