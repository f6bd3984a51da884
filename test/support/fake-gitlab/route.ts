import type { FakeGitlabState, FakeProject, FakeUser } from './gitlab-state';

/** What a handler knows of a request that was let in. */
export interface FakeRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Fields of the body, from JSON or from a form. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The body as it came. */
  readonly text: string;
  readonly user: FakeUser;
  /** The project of the path; an empty one where the path has none. */
  readonly project: FakeProject;
  readonly state: FakeGitlabState;
}

export interface FakeResponse {
  readonly status?: number;
  /** Arrays are cut into pages. */
  readonly body?: unknown;
}

export interface FakeRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'LOCK' | 'UNLOCK';
  /** Path below /api/v4 with `:name` for a segment, `*name` for the rest. */
  readonly path: string;
  /** Scopes of which the token must have one (default: api, and for GET also read_api). */
  readonly scopes?: readonly FakeUser['scopes'][number][];
  readonly handle: (request: FakeRequest) => FakeResponse;
}

/** The answer when something is not there, in GitLab's words. */
export function notFound(what: string): FakeResponse {
  return { status: 404, body: { message: `404 ${what} Not Found` } };
}

/** The answer to a field that does not do. */
export function badRequest(message: unknown): FakeResponse {
  return { status: 400, body: { message } };
}
