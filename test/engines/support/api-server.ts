import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programFile } from '../../../tools/engines/frame/cache';
import { ETCD } from '../../../tools/engines/programs/etcd';
import { KUBE_APISERVER } from '../../../tools/engines/programs/kube-apiserver';
import { BackgroundProcess } from './background-process';
import { eventually } from './eventually';
import { freePort } from './free-port';
import { KubeClient } from './kube-client';

/** Token of a member of `system:masters`. It lives as long as the server and is known on this machine only. */
const ADMIN_TOKEN = 'administrator-of-a-test';

/**
 * A Kubernetes API server with an etcd of its own on the loopback interface: everything a cluster stores and checks,
 * without anything that acts on it. Admission is as Kubernetes ships it, authorization is RBAC.
 */
export class ApiServer {
  static async start(name: string): Promise<ApiServer> {
    const folder = mkdtempSync(join(tmpdir(), `blue-${name}-`));
    const processes: BackgroundProcess[] = [];
    try {
      const etcd = await startEtcd(folder, processes);
      return await startServer(folder, etcd, processes);
    } catch (error) {
      await Promise.all(processes.map((process) => process.stop()));
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** The administrator. */
  readonly admin: KubeClient;

  constructor(
    readonly url: string,
    /** Certificate that the server's own is signed with. */
    readonly ca: string,
    /** Temporary folder of the server; removed when it stops. */
    readonly folder: string,
    private readonly processes: readonly BackgroundProcess[],
  ) {
    this.admin = this.client(ADMIN_TOKEN);
  }

  client(token: string): KubeClient {
    return new KubeClient({ url: this.url, ca: this.ca, token });
  }

  /** A real token of a ServiceAccount, good for an hour. */
  async serviceAccountToken(namespace: string, name: string): Promise<string> {
    const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${name}/token`;
    const request = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec: { expirationSeconds: 3600 } };
    const answer = await this.admin.send<{ status: { token: string } }>('POST', path, request);
    return answer.status.token;
  }

  /** What somebody needs to reach the server, as `kubectl` reads it. */
  kubeconfig(token: string = ADMIN_TOKEN): string {
    return JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        { name: 'test', cluster: { server: this.url, 'certificate-authority-data': Buffer.from(this.ca).toString('base64') } },
      ],
      users: [{ name: 'test', user: { token } }],
      contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
      'current-context': 'test',
    });
  }

  async stop(): Promise<void> {
    this.admin.close();
    for (const process of [...this.processes].reverse()) await process.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Answers the address of the client port. */
async function startEtcd(folder: string, processes: BackgroundProcess[]): Promise<string> {
  const [client, peer] = [`http://127.0.0.1:${await freePort()}`, `http://127.0.0.1:${await freePort()}`];
  const options = {
    'data-dir': join(folder, 'etcd'),
    'listen-client-urls': client,
    'advertise-client-urls': client,
    'listen-peer-urls': peer,
    'initial-advertise-peer-urls': peer,
    'initial-cluster': `default=${peer}`,
  };
  const args = [...flags(options), '--unsafe-no-fsync', '--log-level=warn'];
  processes.push(new BackgroundProcess({ command: programFile(ETCD), args, log: join(folder, 'etcd.log') }));
  return client;
}

async function startServer(folder: string, etcd: string, processes: BackgroundProcess[]): Promise<ApiServer> {
  const port = await freePort();
  const certificates = join(folder, 'certificates');
  mkdirSync(certificates);
  const key = join(folder, 'service-account.key');
  writeFileSync(key, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(join(folder, 'tokens.csv'), `${ADMIN_TOKEN},admin,admin,"system:masters"\n`);
  const options = {
    'etcd-servers': etcd,
    'bind-address': '127.0.0.1',
    'secure-port': String(port),
    // Only where the server has no other address; nobody connects to it.
    'advertise-address': '192.0.2.1',
    'cert-dir': certificates,
    'token-auth-file': join(folder, 'tokens.csv'),
    'authorization-mode': 'RBAC',
    'service-account-issuer': 'https://kubernetes.default.svc',
    'service-account-key-file': key,
    'service-account-signing-key-file': key,
    'service-cluster-ip-range': '10.43.0.0/16',
    'allow-privileged': 'true',
  };
  const process = new BackgroundProcess({
    command: programFile(KUBE_APISERVER),
    args: flags(options),
    log: join(folder, 'kube-apiserver.log'),
  });
  processes.push(process);
  // The server makes its certificate, with the authority that has signed it behind it.
  const ca = await eventually({ what: 'the certificate of the API server' }, async () => {
    for (const each of processes) each.assertRunning();
    return readFileSync(join(certificates, 'apiserver.crt'), 'utf8') || undefined;
  });
  const server = new ApiServer(`https://127.0.0.1:${port}`, ca, folder, processes);
  await eventually({ what: 'the API server', timeout: 180_000 }, async () => {
    for (const each of processes) each.assertRunning();
    await server.admin.send('GET', '/readyz');
    return true;
  });
  return server;
}

function flags(options: Readonly<Record<string, string>>): string[] {
  return Object.entries(options).map(([name, value]) => `--${name}=${value}`);
}
