import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { LoopbackServer } from '../../../support/loopback-server';
import { ACTION_ROUTES } from './action-routes';
import { ApiError } from './api-error';
import { Cloud } from './cloud';
import { LOAD_BALANCER_ROUTES } from './load-balancer-routes';
import { NETWORK_ROUTES } from './network-routes';
import { OFFER_ROUTES } from './offer-routes';
import type { FakeRoute } from './route';

/** Tokens of the fake, of the length that the provider insists on. */
export const TOKENS = { readWrite: 'w'.repeat(64), readOnly: 'r'.repeat(64) } as const;

const ROUTES = [...ACTION_ROUTES, ...LOAD_BALANCER_ROUTES, ...NETWORK_ROUTES, ...OFFER_ROUTES].map((route) => ({
  ...route,
  pattern: new RegExp(`^/v1${route.path.replace(':id', '(?<id>\\d+)')}$`),
}));

/**
 * The part of the Hetzner Cloud API that the stack needs, on loopback and in memory.
 *
 * It refuses what the real one refuses: unknown tokens, writing with a token that may only read, names and locations that
 * do not exist, a change while another is under way, the end of what is protected or still in use. What it does not know
 * is an error that names the request, so that nothing passes because nobody looked.
 */
export class FakeHetzner extends LoopbackServer {
  readonly cloud = new Cloud();
  /** What was asked, as `METHOD /path STATUS`. */
  readonly requests: string[] = [];
  protected readonly server: Server = createServer((request, response) => void this.answer(request, response));

  /** Value of HCLOUD_ENDPOINT. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/v1`;
  }

  /** Requests that were meant to change something. */
  get writes(): string[] {
    return this.requests.filter((request) => !request.startsWith('GET '));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [status, body] = this.reply(request, url, Buffer.concat(chunks).toString('utf8'));
    this.requests.push(`${request.method} ${url.pathname} ${status}`);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body));
  }

  private reply({ method, headers }: IncomingMessage, url: URL, text: string): [status: number, body?: object] {
    try {
      mayDo(headers.authorization, method);
      const route = ROUTES.find((one) => one.method === method && one.pattern.test(url.pathname));
      if (!route) throw new ApiError(501, 'unsupported_error', `the fake knows no ${method} ${url.pathname}`);
      return this.handle(route, route.pattern.exec(url.pathname)?.groups?.['id'] ?? '', url, text);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return [error.status, { error: { code: error.code, message: error.message, details: null } }];
    }
  }

  private handle(route: FakeRoute, id: string, url: URL, text: string): [status: number, body?: object] {
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    const answer = route.handle({ cloud: this.cloud, id, query: url.searchParams, body });
    return answer === undefined ? [204] : [route.method === 'POST' ? 201 : 200, answer];
  }
}

function mayDo(authorization: string | undefined, method: string | undefined): void {
  const token = authorization?.replace(/^Bearer /, '');
  if (token === TOKENS.readWrite) return;
  if (token !== TOKENS.readOnly) throw new ApiError(401, 'unauthorized', 'the token provided is invalid');
  if (method !== 'GET') throw new ApiError(403, 'token_readonly', 'the token is only allowed to perform GET requests');
}
