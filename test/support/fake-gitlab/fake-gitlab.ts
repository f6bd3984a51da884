import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { LoopbackServer } from '../loopback-server';
import { emptyProject, type FakeGitlabState, type FakeProject, type FakeStatus, type FakeUser } from './gitlab-state';
import { paginate } from './paginate';
import type { FakeRequest, FakeResponse, FakeRoute } from './route';
import { DISCUSSION_ROUTES } from './routes/discussions';
import { ISSUE_ROUTES } from './routes/issues';
import { MERGE_REQUEST_ROUTES, openMergeRequest } from './routes/merge-requests';
import { PROJECT_ROUTES } from './routes/project';
import { STATUS_ROUTES } from './routes/statuses';
import { TERRAFORM_STATE_ROUTES } from './routes/terraform-state';
import { VARIABLE_ROUTES } from './routes/variables';

/** Tokens that every fake knows. They have no published prefix, so that only our own care keeps them out of logs. */
export const TOKENS = {
  /** Project access token with scope `api`. */
  api: 'canary-api-token-7f1e',
  /** The same kind of token of somebody else. */
  other: 'canary-other-token-93ab',
  /** Scope `read_api` only. */
  read: 'canary-read-token-51c0',
  /** Job token: reads merge requests, keeps Terraform states. */
  job: 'canary-job-token-e8d2',
} as const;

const USERS: Readonly<Record<string, FakeUser>> = {
  [TOKENS.api]: { id: 71, username: 'project_570_bot', scopes: ['api'] },
  [TOKENS.other]: { id: 5, username: 'erika', scopes: ['api'] },
  [TOKENS.read]: { id: 72, username: 'project_570_reader', scopes: ['read_api'] },
  [TOKENS.job]: { id: 5, username: 'erika', scopes: ['job'] },
};

/** Something that goes wrong, for the first requests that match. */
export interface Fault {
  readonly method: string;
  /** Found in the path. */
  readonly path: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** How often (default: once). */
  times?: number;
}

const ROUTES: readonly FakeRoute[] = [
  ...PROJECT_ROUTES,
  ...MERGE_REQUEST_ROUTES,
  ...DISCUSSION_ROUTES,
  ...ISSUE_ROUTES,
  ...VARIABLE_ROUTES,
  ...STATUS_ROUTES,
  ...TERRAFORM_STATE_ROUTES,
];

const PATTERNS = ROUTES.map((route) => ({ ...route, pattern: pattern(route.path) }));

/**
 * The part of GitLab that the pipeline talks to: an HTTP server on loopback that keeps everything in memory.
 *
 * It checks tokens and scopes, cuts lists into pages, and refuses what GitLab refuses (values that cannot be masked, notes
 * that are too long, notes of others). Beside the API there are paths for tests, without a token:
 * `GET /_state` (everything that it remembers), `GET /_requests`, `POST /_flux` (play Flux, see `FakeProject.flux`),
 * `POST /_merge_request` (open one), `POST /_fault` (let the next requests fail).
 */
export class FakeGitlab extends LoopbackServer {
  readonly state: FakeGitlabState = { projects: [], nextId: 1000 };
  /** What was asked, as `METHOD /path STATUS`. */
  readonly requests: string[] = [];
  readonly faults: Fault[] = [];
  protected readonly server: Server;
  private origin = '';

  constructor() {
    super();
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  /** Starts to listen, with one project (default: 570, `m2mgate/example`). */
  override async start({ port = 0, projectId = 570, path = 'm2mgate/example' } = {}): Promise<this> {
    await this.listen(port);
    this.origin = `http://127.0.0.1:${this.port}`;
    this.state.projects.push(emptyProject(projectId, path, this.origin));
    return this;
  }

  /** Value of CI_API_V4_URL. */
  get url(): string {
    return `${this.origin}/api/v4`;
  }

  /** The first project. */
  get project(): FakeProject {
    const [first] = this.state.projects;
    if (!first) throw new Error('not started');
    return first;
  }

  /** Opens a merge request in the first project. */
  openMergeRequest(fields: Parameters<typeof openMergeRequest>[1]) {
    return openMergeRequest(this.project, fields);
  }

  /** Writes a commit status, as Flux does. */
  setStatus(sha: string, name: string, status: FakeStatus['status'], description = ''): void {
    const { statuses } = this.project;
    const index = statuses.findIndex((one) => one.sha === sha && one.name === name);
    const next = {
      id: this.state.nextId++,
      sha,
      ref: 'deploy',
      status,
      name,
      description,
      target_url: null,
      created_at: '2026-11-22T00:00:00.000Z',
    };
    if (index < 0) statuses.push(next);
    else statuses[index] = next;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url ?? '/', this.origin);
    const method = request.method ?? 'GET';

    const fault = this.faults.find((one) => one.method === method && url.pathname.includes(one.path) && (one.times ?? 1) > 0);
    if (fault) fault.times = (fault.times ?? 1) - 1;
    const { status = 200, body, headers = {} } = fault ?? this.route(method, url, text, request);
    this.requests.push(`${method} ${url.pathname} ${status}`);

    const page = Array.isArray(body) ? paginate(body, url) : undefined;
    const content = page ? page.items : body;
    response.writeHead(status, { 'content-type': 'application/json', ...page?.headers, ...headers });
    response.end(content === undefined ? '' : typeof content === 'string' ? content : JSON.stringify(content));
  }

  private route(
    method: string,
    url: URL,
    text: string,
    request: IncomingMessage,
  ): FakeResponse & { headers?: Record<string, string> } {
    if (url.pathname.startsWith('/_')) return this.inspect(url.pathname, text);

    const path = url.pathname.replace(/^\/api\/v4/, '');
    const route = PATTERNS.find((one) => one.method === method && one.pattern.test(path));
    if (!route) return { status: 404, body: { error: `404 Not Found: the fake knows no ${method} ${path}` } };

    const user = USERS[tokenOf(request)];
    if (!user) return { status: 401, body: { message: '401 Unauthorized' } };
    const scopes = route.scopes ?? (method === 'GET' ? ['api', 'read_api'] : ['api']);
    if (!user.scopes.some((scope) => scopes.includes(scope)))
      return user.scopes.includes('job')
        ? { status: 401, body: { message: '401 Unauthorized' } }
        : {
            status: 403,
            body: {
              error: 'insufficient_scope',
              error_description: 'The request requires higher privileges than provided by the access token.',
              scope: scopes.join(' '),
            },
          };

    const params = Object.fromEntries(
      Object.entries(route.pattern.exec(path)?.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    const project = this.state.projects.find(
      ({ id, path_with_namespace }) => String(id) === params['id'] || path_with_namespace === params['id'],
    );
    if (params['id'] !== undefined && !project) return { status: 404, body: { message: '404 Project Not Found' } };
    return route.handle({
      params,
      query: url.searchParams,
      body: fields(text, request.headers['content-type'] ?? ''),
      text,
      user,
      project: project ?? emptyProject(0, '', ''),
      state: this.state,
    } satisfies FakeRequest);
  }

  private inspect(path: string, text: string): FakeResponse {
    if (path === '/_state') return { body: this.state };
    if (path === '/_requests') return { body: { requests: this.requests } };
    const body: unknown = JSON.parse(text);
    if (path === '/_flux') this.project.flux = body as FakeProject['flux'];
    else if (path === '/_merge_request')
      return { status: 201, body: this.openMergeRequest(body as Parameters<typeof openMergeRequest>[1]) };
    else if (path === '/_fault') this.faults.push(body as Fault);
    else return { status: 404, body: {} };
    return { body: {} };
  }
}

/** A regular expression for a path with `:name` and `*name` in it. */
function pattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)').replace(/\*(\w+)/g, '(?<$1>.+)')}$`);
}

/** The token in whichever header GitLab looks for one. */
function tokenOf({ headers }: IncomingMessage): string {
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  const password =
    basic &&
    Buffer.from(basic, 'base64')
      .toString('utf8')
      .replace(/^[^:]*:/, '');
  return String(headers['private-token'] ?? headers['job-token'] ?? bearer ?? password ?? '');
}

function fields(text: string, contentType: string): Record<string, unknown> {
  if (text === '') return {};
  if (contentType.includes('x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
  } catch {
    return {};
  }
}
