import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { REALM_UPDATER } from '../../../src/constructs/auth/realm-updater';
import type { KeycloakSpec } from '../../../src/imports/crds/k8s.keycloak.org/keycloak';
import type { KeycloakRealmImportSpec } from '../../../src/imports/crds/k8s.keycloak.org/keycloak-realm-import';
import { programFile } from '../../../tools/engines/frame/cache';
import { KEYCLOAK } from '../../../tools/engines/programs/keycloak';
import { KEYCLOAK_CONFIG_CLI } from '../../../tools/engines/programs/keycloak-config-cli';
import { freePort } from '../support/free-port';
import { secretValue } from './rendered';

/** The rendered server takes these from its surroundings; a test has other ones. */
const NOT_TAKEN_OVER = ['db-url-properties', 'vault-dir', 'log-console-output'];

/**
 * A real Keycloak on the loopback interface, with the options of a rendered one but a database of its own.
 *
 * What the operator does is done the same way here: the first start makes the administrators, an import runs the server's
 * own `import` command with the placeholders in its environment.
 */
export class Keycloak {
  static async prepare(spec: KeycloakSpec): Promise<Keycloak> {
    return new Keycloak(spec, await freePort(), await freePort());
  }

  readonly url: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'keycloak-'));
  private readonly home = join(this.folder, 'home');
  private server?: ChildProcess;

  private constructor(
    private readonly spec: KeycloakSpec,
    private readonly port: number,
    private readonly managementPort: number,
  ) {
    this.url = `http://127.0.0.1:${port}`;
    cpSync(dirname(dirname(programFile(KEYCLOAK))), this.home, { recursive: true });
    this.vault();
  }

  async start(): Promise<void> {
    const options = (this.spec.additionalOptions ?? [])
      .filter(({ name = '' }) => !NOT_TAKEN_OVER.includes(name))
      .map(({ name, value }) => `--${name}=${value}`);
    this.server = spawn(this.program, ['start', '--optimized', ...options], { env: this.environment(), stdio: 'pipe' });
    let log = '';
    this.server.stdout?.on('data', (text) => {
      log += text;
    });
    this.server.stderr?.on('data', (text) => {
      log += text;
    });
    for (let attempt = 0; attempt < 1200; attempt++) {
      if (this.server.exitCode !== null) throw new Error(`Keycloak does not start:\n${log}`);
      const answer = await fetch(`http://127.0.0.1:${this.managementPort}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`Keycloak is not ready:\n${log}`);
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null) return;
    const exit = once(server, 'exit');
    server.kill();
    await exit;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Only while the server is stopped: its database has one user at a time. */
  async import({ realm, placeholders = {} }: KeycloakRealmImportSpec): Promise<void> {
    const file = join(this.folder, `${realm.realm}-realm.json`);
    writeFileSync(file, JSON.stringify(realm));
    const values = Object.entries(placeholders).map(([name, { secret }]) => [
      name,
      secretValue(secret?.name ?? '', secret?.key ?? ''),
    ]);
    const env = { ...this.environment(), ...Object.fromEntries(values) };
    await promisify(execFile)(this.program, ['import', '--optimized', `--file=${file}`, '--override=false'], { env });
  }

  /**
   * Runs keycloak-config-cli as a Job does: with its variables, on its document, laid out as Kubernetes mounts it.
   *
   * @throws Error with its log when it fails.
   */
  async update(job: { env: readonly [string, string][]; document: string }): Promise<string> {
    const config = mkdtempSync(join(this.folder, 'config-'));
    mkdirSync(join(config, '..data'));
    writeFileSync(join(config, '..data', 'realm.json'), job.document);
    symlinkSync(join('..data', 'realm.json'), join(config, 'realm.json'));
    const env = {
      PATH: process.env.PATH,
      ...Object.fromEntries(job.env),
      KEYCLOAK_URL: this.url,
      IMPORT_FILES_LOCATIONS: `file:${join(config, 'realm.json')}`,
    };
    const run = promisify(execFile)('java', ['-jar', programFile(KEYCLOAK_CONFIG_CLI)], { env });
    return await run.then(
      ({ stdout }) => stdout,
      ({ stdout }: { stdout: string }) => Promise.reject(new Error(stdout)),
    );
  }

  /** Asks the admin REST API as the client that updates realms. */
  async admin<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const token = await this.token('master', {
      grant_type: 'client_credentials',
      client_id: REALM_UPDATER.clientId,
      client_secret: secretValue(REALM_UPDATER.secret, REALM_UPDATER.keys.clientSecret),
    });
    return this.asAdmin<T>(token, method, path, body);
  }

  async asAdmin<T>(token: string, method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}/admin/realms/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  async token(realm: string, form: Record<string, string>): Promise<string> {
    const response = await fetch(`${this.url}/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    const answer = (await response.json()) as { access_token?: string };
    if (answer.access_token === undefined) throw new Error(`no token in ${realm}: ${JSON.stringify(answer)}`);
    return answer.access_token;
  }

  /** Gives a file of the vault another content, as the kubelet does: behind a symbolic link. */
  writeVault(path: string, value: string): void {
    writeFileSync(join(this.folder, 'vault', '..data', path), value);
  }

  /** The projected volume of the pod: every file is a link into a folder that changes as a whole. */
  private vault(): void {
    const folder = join(this.folder, 'vault');
    mkdirSync(join(folder, '..data'), { recursive: true });
    const sources = this.spec.unsupported?.podTemplate?.spec?.volumes?.flatMap(({ projected }) => projected?.sources ?? []) ?? [];
    for (const { name = '', items = [] } of sources.flatMap(({ secret }) => (secret ? [secret] : []))) {
      for (const { key = '', path = '' } of items) {
        this.writeVault(path, secretValue(name, key));
        symlinkSync(join('..data', path), join(folder, path));
      }
    }
  }

  private get program(): string {
    return join(this.home, 'bin', 'kc.sh');
  }

  private environment(): NodeJS.ProcessEnv {
    const { user, service } = this.spec.bootstrapAdmin ?? {};
    return {
      PATH: process.env.PATH,
      JAVA_OPTS_KC_HEAP: '-Xms128m -Xmx768m',
      KC_CACHE: 'local',
      KC_HTTP_ENABLED: String(this.spec.http?.httpEnabled),
      KC_HTTP_HOST: '127.0.0.1',
      KC_HTTP_PORT: String(this.port),
      KC_HTTP_MANAGEMENT_HOST: '127.0.0.1',
      KC_HTTP_MANAGEMENT_PORT: String(this.managementPort),
      KC_HOSTNAME: this.url,
      KC_HOSTNAME_BACKCHANNEL_DYNAMIC: String(this.spec.hostname?.backchannelDynamic),
      KC_PROXY_HEADERS: this.spec.proxy?.headers,
      KC_VAULT_DIR: join(this.folder, 'vault'),
      KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
      KC_BOOTSTRAP_ADMIN_PASSWORD: secretValue(user?.secret ?? '', 'password'),
      KC_BOOTSTRAP_ADMIN_CLIENT_ID: secretValue(service?.secret ?? '', 'client-id'),
      KC_BOOTSTRAP_ADMIN_CLIENT_SECRET: secretValue(service?.secret ?? '', 'client-secret'),
    };
  }
}
