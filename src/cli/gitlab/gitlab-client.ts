import { ofetch } from 'ofetch';
import { failure } from '../failure';
import type { Io } from '../io';
import { GitlabError } from './gitlab-error';
import { nextPage } from './next-page';
import type { Purpose } from './purpose';
import { retryDelay } from './retry-delay';

export interface GitlabClientOptions {
  /** Base of the API, as GitLab puts it into CI_API_V4_URL. */
  readonly api: string;
  /** Number or path of the project. */
  readonly project: string;
  /** Access token; sent in a header, to this address only. */
  readonly token: string;
}

/** Parts of a request beside its address. */
interface Parts {
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Milliseconds until a request is given up. */
const TIMEOUT = 30_000;

/**
 * GitLab's API (v4) of one project.
 *
 * Requests wait and go again when GitLab is busy or away. Paths begin with `/` and are below the API's base; those of the
 * project begin with {@link project}.
 */
export class GitlabClient {
  /** Path of the project below the API's base. */
  readonly project: string;

  constructor(
    private readonly options: GitlabClientOptions,
    private readonly machine: Pick<Io, 'sleep' | 'now'>,
  ) {
    this.project = `/projects/${encodeURIComponent(options.project)}`;
  }

  /** @throws GitlabError when GitLab refuses, and after several attempts. */
  async get<T>(path: string, purpose: Purpose, parts: Parts = {}): Promise<T> {
    return (await this.send('GET', path, purpose, parts)).data as T;
  }

  /** The same, or nothing when there is no such thing. */
  async find<T>(path: string, purpose: Purpose, parts: Parts = {}): Promise<T | undefined> {
    try {
      return await this.get<T>(path, purpose, parts);
    } catch (error) {
      if (error instanceof GitlabError && error.status === 404) return undefined;
      throw error;
    }
  }

  /** A whole list, page by page. */
  async list<T>(path: string, purpose: Purpose, query: Parts['query'] = {}): Promise<T[]> {
    const all: T[] = [];
    let next: string | undefined = path;
    let parts: Parts = { query: { per_page: 100, ...query } };
    while (next !== undefined) {
      const { data, headers } = await this.send('GET', next, purpose, parts);
      all.push(...(data as T[]));
      next = nextPage(headers.get('link'));
      parts = {};
    }
    return all;
  }

  async post<T>(path: string, purpose: Purpose, body: Parts['body']): Promise<T> {
    return (await this.send('POST', path, purpose, { body })).data as T;
  }

  async put<T>(path: string, purpose: Purpose, body: Parts['body']): Promise<T> {
    return (await this.send('PUT', path, purpose, { body })).data as T;
  }

  async delete(path: string, purpose: Purpose): Promise<void> {
    await this.send('DELETE', path, purpose, {});
  }

  private async send(method: Method, path: string, purpose: Purpose, parts: Parts): Promise<{ data: unknown; headers: Headers }> {
    const url = this.address(path);
    for (let number = 1; ; number++) {
      const { status, data, headers, said } = await this.attempt(method, url, parts);
      if (status >= 200 && status < 300) return { data, headers };
      const wait = retryDelay({ method, status, number, retryAfter: headers.get('retry-after'), now: this.machine.now() });
      if (wait === undefined) throw new GitlabError(status, purpose, said);
      await this.machine.sleep(wait);
    }
  }

  /** One request. A redirect is an answer like others: it could lead to where the token must not go. */
  private async attempt(method: Method, url: string, { query, body }: Parts) {
    try {
      const response = await ofetch.raw<unknown>(url, {
        method,
        query,
        body,
        headers: { 'PRIVATE-TOKEN': this.options.token },
        timeout: TIMEOUT,
        redirect: 'manual',
        retry: false,
        ignoreResponseError: true,
      });
      const { status, headers, _data: data } = response;
      return { status, headers, data, said: message(data) ?? response.statusText };
    } catch (error) {
      return { status: 0, headers: new Headers(), data: undefined, said: reason(error) };
    }
  }

  /** The next page of a list comes as a whole address, and the token may only go to where the first one went. */
  private address(path: string): string {
    const base = this.options.api.replace(/\/+$/, '');
    if (path.startsWith('/')) return `${base}${path}`;
    if (new URL(path).origin === new URL(base).origin) return path;
    throw failure({
      field: 'CI_API_V4_URL',
      rule: 'gitlab/invalid',
      message: `is at ${new URL(base).origin}, and its lists go on at ${new URL(path).origin}`,
      hint: "set GitLab's external_url to the address that jobs use",
    });
  }
}

/** GitLab's explanation: a text, or texts by field. */
function message(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { message: text, error, error_description: description } = data as Readonly<Record<string, unknown>>;
  const said = description ?? text ?? error;
  if (said === undefined) return undefined;
  return typeof said === 'string' ? said : JSON.stringify(said);
}

/** Why there was no answer: the innermost cause says it. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reason(error.cause);
}
