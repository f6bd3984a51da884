import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { freePort } from '../support/free-port';

/**
 * What Keycloak asks of Entra ID, under the paths of the real one: a login that needs no user, tokens for whoever knows the
 * client secret, keys and claims.
 */
export class EntraStandIn {
  static async start(): Promise<EntraStandIn> {
    const standIn = new EntraStandIn(await freePort());
    await new Promise<void>((resolve) => standIn.server.listen(standIn.port, '127.0.0.1', resolve));
    return standIn;
  }

  /** Who signs in next. */
  user: { readonly preferred_username: string; readonly roles: readonly string[] } = { preferred_username: '', roles: [] };
  /** The secret that Keycloak has to know. */
  clientSecret = '';

  readonly url: string;
  private readonly server: Server;
  private readonly key = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly codes = new Map<string, { readonly challenge: string; readonly nonce: string; readonly client: string }>();

  private constructor(private readonly port: number) {
    this.url = `http://127.0.0.1:${port}`;
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  stop(): void {
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    if (pathname === '/tenant/oauth2/v2.0/authorize') this.authorize(searchParams, response);
    else if (pathname === '/tenant/oauth2/v2.0/token') this.tokens(new URLSearchParams(await body(request)), response);
    else if (pathname === '/tenant/discovery/v2.0/keys') json(response, { keys: [this.jwk()] });
    else if (pathname === '/oidc/userinfo') json(response, this.claims());
    else response.writeHead(404).end();
  }

  private authorize(query: URLSearchParams, response: ServerResponse): void {
    const code = `code-${this.codes.size}`;
    this.codes.set(code, {
      challenge: query.get('code_challenge') ?? '',
      nonce: query.get('nonce') ?? '',
      client: query.get('client_id') ?? '',
    });
    const target = new URL(query.get('redirect_uri') ?? '');
    target.search = new URLSearchParams({ code, state: query.get('state') ?? '' }).toString();
    response.writeHead(302, { location: target.href }).end();
  }

  private tokens(form: URLSearchParams, response: ServerResponse): void {
    const code = this.codes.get(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!code || form.get('client_secret') !== this.clientSecret || proof !== code.challenge) {
      json(response, { error: 'invalid_client' }, 401);
      return;
    }
    json(response, {
      access_token: 'opaque',
      token_type: 'Bearer',
      expires_in: 3600,
      id_token: this.sign({ ...this.claims(), iss: `${this.url}/tenant/v2.0`, aud: code.client, nonce: code.nonce }),
    });
  }

  private claims(): Record<string, unknown> {
    const { preferred_username } = this.user;
    return {
      ...this.user,
      sub: `id-of-${preferred_username}`,
      email: preferred_username,
      given_name: 'Given',
      family_name: 'Family',
    };
  }

  private sign(claims: Record<string, unknown>): string {
    const now = Math.floor(Date.now() / 1000);
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const content = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'key' })}.${encode({ ...claims, iat: now, exp: now + 300 })}`;
    return `${content}.${createSign('RSA-SHA256').update(content).sign(this.key.privateKey, 'base64url')}`;
  }

  private jwk(): object {
    return { ...this.key.publicKey.export({ format: 'jwk' }), kid: 'key', use: 'sig', alg: 'RS256' };
  }
}

async function body(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
