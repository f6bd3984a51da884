import { Agent, request } from 'node:https';
import type { Manifest } from '../../../src/stacks/rendered-object';

/** An answer of the API server that is no success, in its own words. */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    readonly reason: string,
    message: string,
  ) {
    super(message);
  }
}

/** An object as the API server returns it. */
export interface LiveObject extends Manifest {
  readonly metadata: Manifest['metadata'] & {
    readonly uid: string;
    readonly resourceVersion: string;
    readonly generation?: number;
    readonly deletionTimestamp?: string;
    readonly finalizers?: readonly string[];
  };
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly status?: Readonly<Record<string, unknown>>;
}

/** What names an object. */
export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

export interface ApplyOptions {
  /** Owner of the fields. @default 'blue-test' */
  readonly fieldManager?: string;
  readonly dryRun?: boolean;
}

interface ApiResource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

export interface KubeClientProps {
  readonly url: string;
  /** Certificate that the server's own is signed with. */
  readonly ca: string;
  readonly token: string;
  /** User to act as; the token must be allowed to. */
  readonly as?: string;
}

/** As much of the Kubernetes API as the tests need: every answer is the server's own, nothing is cached but discovery. */
export class KubeClient {
  private readonly agent: Agent;
  private readonly resources = new Map<string, Promise<readonly ApiResource[]>>();
  /** What the server has warned of since the start. */
  readonly warnings: string[] = [];

  constructor(private readonly props: KubeClientProps) {
    this.agent = new Agent({ keepAlive: true, maxSockets: 8, ca: props.ca });
  }

  /** The same server as somebody else. */
  as(user: string): KubeClient {
    return new KubeClient({ ...this.props, as: user });
  }

  close(): void {
    this.agent.destroy();
  }

  /** Server-side apply with strict field validation: an unknown or doubled field is an error. */
  async apply(object: Manifest, { fieldManager = 'blue-test', dryRun = false }: ApplyOptions = {}): Promise<LiveObject> {
    const query = `fieldManager=${fieldManager}&force=true&fieldValidation=Strict${dryRun ? '&dryRun=All' : ''}`;
    return this.send('PATCH', `${await this.path(object)}?${query}`, object, 'application/apply-patch+yaml');
  }

  async create(object: Manifest, { dryRun = false }: Pick<ApplyOptions, 'dryRun'> = {}): Promise<LiveObject> {
    const query = `fieldValidation=Strict${dryRun ? '&dryRun=All' : ''}`;
    return this.send('POST', `${await this.collection(object)}?${query}`, object);
  }

  async get(reference: ObjectReference): Promise<LiveObject> {
    return this.send('GET', await this.path(reference));
  }

  async find(reference: ObjectReference): Promise<LiveObject | undefined> {
    try {
      return await this.get(reference);
    } catch (error) {
      if (error instanceof ApiError && error.code === 404) return undefined;
      throw error;
    }
  }

  /** All objects of a kind; none when the server does not know the kind. */
  async list(apiVersion: string, kind: string, namespace?: string): Promise<readonly LiveObject[]> {
    const resource = await this.resource(apiVersion, kind);
    if (!resource) return [];
    const scope = namespace && resource.namespaced ? `/namespaces/${namespace}` : '';
    const { items = [] } = await this.send<{ items?: LiveObject[] }>('GET', `${group(apiVersion)}${scope}/${resource.name}`);
    return items.map((item) => ({ ...item, apiVersion, kind }));
  }

  async merge(reference: ObjectReference, patch: unknown, subresource = ''): Promise<LiveObject> {
    const path = `${await this.path(reference)}${subresource && `/${subresource}`}?fieldManager=blue-test`;
    return this.send('PATCH', path, patch, 'application/merge-patch+json');
  }

  /** What a controller would report. */
  async setStatus(reference: ObjectReference, status: unknown): Promise<LiveObject> {
    return this.merge(reference, { status }, 'status');
  }

  async delete(reference: ObjectReference): Promise<void> {
    await this.send('DELETE', `${await this.path(reference)}?propagationPolicy=Background`);
  }

  /** A request that no method above makes. */
  async send<T = LiveObject>(method: string, path: string, body?: unknown, type = 'application/json'): Promise<T> {
    const { token, as, url } = this.props;
    const headers = { authorization: `Bearer ${token}`, 'content-type': type, ...(as && { 'impersonate-user': as }) };
    const text = body === undefined ? undefined : JSON.stringify(body);
    const { code, answer } = await new Promise<{ code: number; answer: string }>((resolve, reject) => {
      const call = request(`${url}${path}`, { method, headers, agent: this.agent, timeout: 60_000 }, (response) => {
        const warning = response.headers['warning'];
        if (warning) this.warnings.push(String(warning));
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve({ code: response.statusCode ?? 0, answer: Buffer.concat(parts).toString() }));
        response.on('error', reject);
      });
      call.on('timeout', () => call.destroy(new Error(`${method} ${path}: no answer`)));
      call.on('error', reject);
      call.end(text);
    });
    return understood<T>(code, answer);
  }

  /** Path of an object. @throws ApiError 404 when the server does not know the kind. */
  async path(reference: ObjectReference): Promise<string> {
    return `${await this.collection(reference)}/${reference.metadata.name}`;
  }

  private async collection({ apiVersion, kind, metadata }: ObjectReference): Promise<string> {
    const resource = await this.resource(apiVersion, kind);
    if (!resource) throw new ApiError(404, 'NoKindMatch', `no kind ${kind} in ${apiVersion} (${metadata.name})`);
    const scope = resource.namespaced ? `/namespaces/${metadata.namespace ?? 'default'}` : '';
    return `${group(apiVersion)}${scope}/${resource.name}`;
  }

  private async resource(apiVersion: string, kind: string): Promise<ApiResource | undefined> {
    const known = this.resources.get(apiVersion) ?? this.discover(apiVersion);
    this.resources.set(apiVersion, known);
    const found = (await known).find((entry) => entry.kind === kind);
    // The definition may still come; only what is there is remembered.
    if (!found) this.resources.delete(apiVersion);
    return found;
  }

  private async discover(apiVersion: string): Promise<readonly ApiResource[]> {
    try {
      const { resources } = await this.send<{ resources: ApiResource[] }>('GET', group(apiVersion));
      return resources.filter(({ name }) => !name.includes('/'));
    } catch (error) {
      if (error instanceof ApiError && error.code === 404) return [];
      throw error;
    }
  }
}

function group(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

function understood<T>(code: number, answer: string): T {
  let json: unknown;
  try {
    json = JSON.parse(answer);
  } catch {
    json = { message: answer };
  }
  if (code >= 200 && code < 300) return json as T;
  const { message = answer, reason = '' } = json as { message?: string; reason?: string };
  throw new ApiError(code, reason, message);
}
