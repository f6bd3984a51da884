/** Who a token belongs to, and what it may do. */
export interface FakeUser {
  readonly id: number;
  readonly username: string;
  /** Scopes as GitLab names them. A job token has `job`: it reads merge requests and keeps Terraform states, no more. */
  readonly scopes: readonly ('api' | 'read_api' | 'job')[];
}

export interface FakeNote {
  readonly id: number;
  body: string;
  readonly author: { readonly id: number; readonly username: string };
  readonly created_at: string;
  updated_at: string;
  readonly system: boolean;
  readonly resolvable: boolean;
  resolved?: boolean;
  resolved_by?: { readonly id: number; readonly username: string } | null;
}

/** A thread. GitLab keeps plain notes as threads of one note that take no answer. */
export interface FakeDiscussion {
  readonly id: string;
  readonly individual_note: boolean;
  readonly notes: FakeNote[];
}

export interface FakeMergeRequest {
  readonly iid: number;
  title: string;
  description: string;
  readonly source_branch: string;
  readonly target_branch: string;
  state: 'opened' | 'closed' | 'merged';
  labels: string[];
  readonly web_url: string;
  readonly discussions: FakeDiscussion[];
}

export interface FakeIssue {
  readonly iid: number;
  title: string;
  description: string;
  state: 'opened' | 'closed';
  labels: string[];
  readonly web_url: string;
  readonly author: { readonly id: number; readonly username: string };
  readonly discussions: FakeDiscussion[];
}

export interface FakeVariable {
  readonly key: string;
  value: string;
  variable_type: 'env_var' | 'file';
  protected: boolean;
  masked: boolean;
  hidden: boolean;
  raw: boolean;
  environment_scope: string;
  description: string | null;
}

export interface FakeStatus {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly status: 'pending' | 'running' | 'success' | 'failed' | 'canceled' | 'skipped';
  readonly name: string;
  readonly description: string | null;
  readonly target_url: string | null;
  readonly created_at: string;
}

export interface FakeBranch {
  readonly name: string;
  readonly sha: string;
  readonly protected: boolean;
}

export interface FakeProject {
  readonly id: number;
  readonly path_with_namespace: string;
  readonly default_branch: string;
  readonly web_url: string;
  readonly merge_requests: FakeMergeRequest[];
  readonly issues: FakeIssue[];
  readonly variables: FakeVariable[];
  readonly statuses: FakeStatus[];
  readonly branches: FakeBranch[];
  readonly releases: { tag_name: string; name: string; description: string }[];
  readonly packages: { id: number; name: string; version: string; package_type: string }[];
  /** Terraform states by name, as they were uploaded. */
  readonly terraform: Record<string, { content?: string; lock?: string }>;
  /** Set to play Flux: every commit that is asked for has these Kustomizations in its statuses. */
  flux?: { readonly kustomizations: readonly string[]; readonly status: FakeStatus['status']; readonly description?: string };
}

/** Everything that the fake remembers. */
export interface FakeGitlabState {
  readonly projects: FakeProject[];
  /** Counts up, so that every identifier is used once. */
  nextId: number;
}

/** A project without anything in it. */
export function emptyProject(id: number, path: string, url: string): FakeProject {
  return {
    id,
    path_with_namespace: path,
    default_branch: 'main',
    web_url: `${url}/${path}`,
    merge_requests: [],
    issues: [],
    variables: [],
    statuses: [],
    branches: [],
    releases: [],
    packages: [],
    terraform: {},
  };
}
