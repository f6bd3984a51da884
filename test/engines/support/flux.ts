import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFile } from '../../../tools/engines/frame/cache';
import type { Program } from '../../../tools/engines/frame/program';
import { HELM_CONTROLLER } from '../../../tools/engines/programs/helm-controller';
import { KUSTOMIZE_CONTROLLER } from '../../../tools/engines/programs/kustomize-controller';
import { SOURCE_CONTROLLER } from '../../../tools/engines/programs/source-controller';
import type { ApiServer } from './api-server';
import { BackgroundProcess } from './background-process';
import { eventually } from './eventually';
import { freePort } from './free-port';

/** Flags of a hub as gitops.md 1.3 and 6.2 recommend them; only the pauses are shorter. */
const SHARED_FLAGS = ['--watch-all-namespaces', '--log-level=info', '--log-encoding=json', '--events-addr='];
const LOCKED_DOWN = ['--no-cross-namespace-refs=true', '--requeue-dependency=1s'];

/** The controllers of Flux as processes of this machine, in charge of a hub. */
export class Flux {
  static async start(hub: ApiServer): Promise<Flux> {
    const storage = `127.0.0.1:${await freePort()}`;
    const folder = join(hub.folder, 'flux');
    mkdirSync(join(folder, 'storage'), { recursive: true });
    writeFileSync(join(folder, 'kubeconfig'), hub.kubeconfig());
    const flux = new Flux(folder);
    await flux.run(SOURCE_CONTROLLER, [
      `--storage-path=${join(folder, 'storage')}`,
      `--storage-addr=${storage}`,
      `--storage-adv-addr=${storage}`,
    ]);
    await flux.run(KUSTOMIZE_CONTROLLER, [
      ...LOCKED_DOWN,
      '--no-remote-bases=true',
      '--concurrent=20',
      '--feature-gates=CancelHealthCheckOnNewRevision=true',
    ]);
    await flux.run(HELM_CONTROLLER, [...LOCKED_DOWN, '--concurrent=10']);
    try {
      await flux.ready();
    } catch (error) {
      await flux.stop();
      throw error;
    }
    return flux;
  }

  private readonly controllers: { readonly process: BackgroundProcess; readonly health: string }[] = [];

  private constructor(private readonly folder: string) {}

  /** What the controllers have written, for a test that fails. */
  log(): string {
    return this.controllers.map(({ process }) => process.log()).join('');
  }

  async stop(): Promise<void> {
    await Promise.all(this.controllers.map(({ process }) => process.stop()));
  }

  private async run(program: Program, flags: readonly string[]): Promise<void> {
    const health = `127.0.0.1:${await freePort()}`;
    const process = new BackgroundProcess({
      command: programFile(program),
      args: [...SHARED_FLAGS, `--metrics-addr=127.0.0.1:${await freePort()}`, `--health-addr=${health}`, ...flags],
      log: join(this.folder, `${program.name}.log`),
      env: { KUBECONFIG: join(this.folder, 'kubeconfig'), RUNTIME_NAMESPACE: 'flux-system', TMPDIR: this.folder },
    });
    this.controllers.push({ process, health });
  }

  private async ready(): Promise<void> {
    for (const { process, health } of this.controllers) {
      await eventually({ what: 'a controller of Flux' }, async () => {
        process.assertRunning();
        const { ok } = await fetch(`http://${health}/readyz`);
        return ok || undefined;
      });
    }
  }
}
