import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { LoopbackServer } from '../loopback-server';
import type { KeptObject } from './kept-object';
import { RESOURCES } from './resources';
import { selfSignedCertificate } from './self-signed-certificate';

const PATH = /^(\/api\/v1|\/apis\/[^/]+\/v1)(?:\/namespaces\/([^/]+)(?=\/[^/]))?(?:\/([^/]+)(?:\/([^/]+))?)?$/;

/** The administrator, as K3s calls it. */
const ADMINISTRATOR = 'system:admin';

interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

/**
 * The part of a Kubernetes API that connecting a cluster needs: an HTTPS server on loopback that keeps objects in memory.
 *
 * People come in by a client certificate (the administrator) or by a token that it has made for a ServiceAccount, and
 * may do what a ClusterRoleBinding to cluster-admin lets them. Its token controller fills a token Secret when that is
 * read for the second time, as the real one does it a moment later.
 */
export class FakeKubernetes extends LoopbackServer {
  readonly objects: KeptObject[] = [];
  /** What was asked, as `METHOD /path STATUS`. */
  readonly requests: string[] = [];
  /** Answers 503 to so many requests: the load balancer has no targets yet. */
  unavailable = 0;
  /** Whether the certificate of the administrator has expired. */
  administratorExpired = false;
  /** Whether tokens of ServiceAccounts are refused. */
  tokensRefused = false;
  /** Whether the administrator, or ServiceAccounts, are let in and may do nothing. */
  powerless?: 'administrator' | 'service-accounts';
  /** Whether the token controller is down. */
  tokensNeverCome = false;
  /** Time of the next objects. */
  now = '2026-11-22T12:00:00Z';
  private readonly identity = selfSignedCertificate('fake-kubernetes');
  private readonly administrator = selfSignedCertificate(ADMINISTRATOR);
  private readonly reads = new Map<string, number>();
  protected readonly server: Server;
  private count = 0;

  constructor() {
    super();
    this.server = createServer(
      { key: this.identity.key, cert: this.identity.certificate, requestCert: true, rejectUnauthorized: false },
      (request, response) => void this.answer(request, response),
    );
  }

  get url(): string {
    return `https://127.0.0.1:${this.port}`;
  }

  /** The certificate that clients compare it with, PEM in base64. */
  get certificateAuthority(): string {
    return Buffer.from(this.identity.certificate).toString('base64');
  }

  /** Kubeconfig of the administrator, as K3s writes it. */
  get kubeconfig(): string {
    const { certificate, key } = this.administrator;
    return [
      'apiVersion: v1',
      'kind: Config',
      'clusters:',
      `- cluster: {certificate-authority-data: ${this.certificateAuthority}, server: "${this.url}"}`,
      '  name: example',
      'contexts:',
      '- context: {cluster: example, user: example}',
      '  name: example',
      'current-context: example',
      'preferences: {}',
      'users:',
      '- name: example',
      `  user: {client-certificate-data: ${Buffer.from(certificate).toString('base64')}, client-key-data: ${Buffer.from(key).toString('base64')}}`,
      '',
    ].join('\n');
  }

  /** Everything that must not be seen by anybody. */
  get secrets(): string[] {
    const key = Buffer.from(this.administrator.key).toString('base64');
    return [key, ...this.tokens().map(({ token }) => token)];
  }

  /** Objects of a kind. */
  of(kind: string): KeptObject[] {
    return this.objects.filter((object) => object.kind === kind);
  }

  private tokens(): { token: string; account: string }[] {
    return this.of('Secret').flatMap(({ metadata, data }) => {
      const account = metadata.annotations?.['kubernetes.io/service-account.name'];
      return data?.['token'] && account
        ? [
            {
              token: Buffer.from(data['token'], 'base64').toString(),
              account: `system:serviceaccount:${metadata.namespace}:${account}`,
            },
          ]
        : [];
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', this.url);
    const { status = 200, body } = this.respond(request, url, Buffer.concat(chunks).toString());
    this.requests.push(`${request.method} ${url.pathname} ${status}`);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }

  private respond(request: IncomingMessage, url: URL, text: string): Answer {
    if (this.unavailable-- > 0) return failed(503, 'ServiceUnavailable', 'no server is available to handle this request');
    const user = this.userOf(request);
    if (!user) return failed(401, 'Unauthorized', 'Unauthorized');
    const [, group = '', namespace, resource, name] = PATH.exec(url.pathname) ?? [];
    const kinds = RESOURCES[group];
    if (!kinds) return failed(404, 'NotFound', `the server could not find ${url.pathname}`);
    if (!resource)
      return {
        body: {
          kind: 'APIResourceList',
          apiVersion: 'v1',
          groupVersion: group.replace(/^\/apis?\//, ''),
          resources: kinds.map((kind) => ({ ...kind, verbs: [] })),
        },
      };
    const kind = kinds.find((one) => one.name === resource)?.kind ?? '';
    if (kind.startsWith('SelfSubject')) return { status: 201, body: this.review(kind, user) };
    if (!this.isAdministrator(user))
      return failed(403, 'Forbidden', `${resource} is forbidden: User "${user}" cannot ${request.method} resource "${resource}"`);
    return this.handle(request, url, { kind, namespace, name, text });
  }

  private handle(
    request: IncomingMessage,
    url: URL,
    { kind, namespace, name, text }: { kind: string; namespace?: string; name?: string; text: string },
  ): Answer {
    const found = this.objects.find(
      ({ metadata, ...object }) => object.kind === kind && metadata.name === name && metadata.namespace === namespace,
    );
    switch (request.method) {
      case 'PATCH':
        return this.apply(request, url, JSON.parse(text) as KeptObject, found);
      case 'POST':
        return this.create(JSON.parse(text) as KeptObject & { metadata: { generateName?: string } });
      case 'DELETE':
        if (!found) return failed(404, 'NotFound', `${kind} "${name}" not found`);
        this.objects.splice(this.objects.indexOf(found), 1);
        return { body: { kind: 'Status', status: 'Success' } };
      default:
        if (name === undefined)
          return {
            body: {
              kind: `${kind}List`,
              apiVersion: 'v1',
              metadata: {},
              items: this.select(kind, namespace, url.searchParams.get('labelSelector') ?? ''),
            },
          };
        if (!found) return failed(404, 'NotFound', `${kind} "${name}" not found`);
        this.fillToken(found);
        return { body: found };
    }
  }

  /** Server-side apply, which must be asked for by its content type and name who asks. */
  private apply(request: IncomingMessage, url: URL, object: KeptObject, found: KeptObject | undefined): Answer {
    if (request.headers['content-type'] !== 'application/apply-patch+yaml')
      return failed(415, 'UnsupportedMediaType', 'not a server-side apply');
    if (!url.searchParams.get('fieldManager')) return failed(400, 'BadRequest', 'fieldManager is required for apply patch');
    const { namespace } = object.metadata;
    if (namespace && !this.of('Namespace').some(({ metadata }) => metadata.name === namespace))
      return failed(404, 'NotFound', `namespaces "${namespace}" not found`);
    const kept = {
      ...object,
      metadata: { ...object.metadata, creationTimestamp: found?.metadata.creationTimestamp ?? this.now },
    };
    if (found) this.objects.splice(this.objects.indexOf(found), 1, kept);
    else this.objects.push(kept);
    return { status: found ? 200 : 201, body: kept };
  }

  private create(object: KeptObject & { metadata: { generateName?: string } }): Answer {
    const { generateName, ...metadata } = object.metadata;
    const name = metadata.name ?? `${generateName}${(++this.count).toString(36).padStart(5, 'x')}`;
    const kept = { ...object, metadata: { ...metadata, name, creationTimestamp: this.now } };
    this.objects.push(kept);
    return { status: 201, body: kept };
  }

  private fillToken(secret: KeptObject): void {
    const { name, namespace, annotations } = secret.metadata;
    const account = annotations?.['kubernetes.io/service-account.name'];
    const reads = (this.reads.get(name) ?? 0) + 1;
    this.reads.set(name, reads);
    const exists = this.of('ServiceAccount').some(
      ({ metadata }) => metadata.name === account && metadata.namespace === namespace,
    );
    if (secret.type !== 'kubernetes.io/service-account-token' || secret.data || !exists || reads < 2 || this.tokensNeverCome)
      return;
    secret.data = { token: Buffer.from(`canary-token-of-${account}-${name}`).toString('base64') };
  }

  private select(kind: string, namespace: string | undefined, selector: string): KeptObject[] {
    const wanted = selector
      .split(',')
      .filter(Boolean)
      .map((term) => term.split('='));
    return this.of(kind).filter(
      ({ metadata }) => metadata.namespace === namespace && wanted.every(([key = '', value]) => metadata.labels?.[key] === value),
    );
  }

  private review(kind: string, user: string): unknown {
    const status = kind === 'SelfSubjectReview' ? { userInfo: { username: user } } : { allowed: this.isAdministrator(user) };
    return {
      apiVersion: kind === 'SelfSubjectReview' ? 'authentication.k8s.io/v1' : 'authorization.k8s.io/v1',
      kind,
      metadata: {},
      status,
    };
  }

  private isAdministrator(user: string): boolean {
    if (this.powerless === (user === ADMINISTRATOR ? 'administrator' : 'service-accounts')) return false;
    if (user === ADMINISTRATOR) return true;
    const [, , namespace, name] = user.split(':');
    return this.of('ClusterRoleBinding').some(
      ({ roleRef, subjects }) =>
        roleRef?.name === 'cluster-admin' && subjects?.some((one) => one.name === name && one.namespace === namespace),
    );
  }

  private userOf({ headers, socket }: IncomingMessage & { socket: Socket }): string | undefined {
    const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
    if (bearer !== undefined)
      return this.tokensRefused ? undefined : this.tokens().find(({ token }) => token === bearer)?.account;
    const { subject } = (socket as TLSSocket).getPeerCertificate();
    return subject?.CN === ADMINISTRATOR && !this.administratorExpired ? ADMINISTRATOR : undefined;
  }
}

function failed(status: number, reason: string, message: string): Answer {
  return { status, body: { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, message, code: status } };
}
