import type { KubernetesObject, KubernetesObjectApi, PatchStrategy } from '@kubernetes/client-node';
import type { ClusterAccess } from './cluster-access';
import { ClusterError } from './cluster-error';

/** Milliseconds until a request is given up. */
const TIMEOUT = 20_000;

/** Who owns the fields that are applied. */
const FIELD_MANAGER = 'blue';

/** An object by its kind and name. */
interface Reference extends KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/**
 * The Kubernetes API of one cluster, as far as it is needed to connect it.
 *
 * Every method throws a {@link ClusterError} when the API refuses or does not answer.
 */
export class ClusterClient {
  private constructor(
    private readonly api: KubernetesObjectApi,
    private readonly serverSideApply: PatchStrategy,
    /** Address of the API. */
    readonly server: string,
  ) {}

  /** Opens no connection yet. The library is loaded only now: it takes most of a second. */
  static async open({ server, certificateAuthority, credential }: ClusterAccess): Promise<ClusterClient> {
    const { createConfiguration, KubeConfig, KubernetesObjectApi, PatchStrategy, ServerConfiguration } = await import(
      '@kubernetes/client-node'
    );
    const config = new KubeConfig();
    const proof =
      'token' in credential ? { token: credential.token } : { certData: credential.certificate, keyData: credential.key };
    config.loadFromClusterAndUser(
      { name: 'cluster', server, caData: certificateAuthority, skipTLSVerify: false },
      { name: 'user', ...proof },
    );
    const configuration = createConfiguration({
      baseServer: new ServerConfiguration(server, {}),
      authMethods: { default: config },
      promiseMiddleware: [
        {
          pre: async (request) => {
            request.setSignal(AbortSignal.timeout(TIMEOUT));
            return request;
          },
          post: async (response) => response,
        },
      ],
    });
    return new ClusterClient(new KubernetesObjectApi(configuration), PatchStrategy.ServerSideApply, server);
  }

  /** Makes an object what it shall be, whatever it was before. */
  async apply(object: Reference): Promise<void> {
    const { kind, metadata } = object;
    await this.ask(`apply the ${kind} ${metadata.name}`, () =>
      this.api.patch(object, undefined, undefined, FIELD_MANAGER, true, this.serverSideApply),
    );
  }

  /** Makes a new object, or asks a question that is put as one (a review). */
  async create<T extends KubernetesObject>(object: T): Promise<T> {
    return await this.ask(`create a ${object.kind}`, () => this.api.create<T>(object));
  }

  async read<T extends KubernetesObject>(object: Reference): Promise<T> {
    const { apiVersion, kind, metadata } = object;
    return await this.ask(
      `read the ${kind} ${metadata.name}`,
      async () => (await this.api.read({ apiVersion, kind, metadata })) as T,
    );
  }

  /** @param labels Selector, for example `app=core`. */
  async list<T extends KubernetesObject>(apiVersion: string, kind: string, namespace: string, labels: string): Promise<T[]> {
    return await this.ask(`list objects of the kind ${kind}`, async () => {
      const { items } = await this.api.list<T>(apiVersion, kind, namespace, undefined, undefined, undefined, undefined, labels);
      return items;
    });
  }

  async delete({ apiVersion, kind, metadata }: Reference): Promise<void> {
    await this.ask(`delete the ${kind} ${metadata.name}`, () => this.api.delete({ apiVersion, kind, metadata }));
  }

  private async ask<T>(doing: string, send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (error) {
      const { code, body } = error as { readonly code?: unknown; readonly body?: unknown };
      throw new ClusterError(typeof code === 'number' ? code : failureOf(code), doing, this.server, said(body) ?? reason(error));
    }
  }
}

/** What the API says: a Status, as an object or still as text. */
function said(body: unknown): string | undefined {
  if (typeof body === 'string') {
    try {
      return said(JSON.parse(body));
    } catch {
      return body === '' ? undefined : body.slice(0, 200);
    }
  }
  if (typeof body !== 'object' || body === null || !('message' in body)) return undefined;
  return String(body.message);
}

/** Whether a connection came to nothing, or OpenSSL could not accept a certificate: its codes say so. */
function failureOf(code: unknown): 'silence' | 'certificate' {
  return typeof code === 'string' && /^ERR_(?:OSSL|SSL|TLS)_|CERT|SIGNATURE|CRL/.test(code) ? 'certificate' : 'silence';
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
