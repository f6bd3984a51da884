/** What a request to GitLab is for, so that a refusal can say what the token lacks. */
export interface Purpose {
  /** Continues "GitLab does not let the token": `comment on the merge request`. */
  readonly doing: string;
  /** Least role in the project that may do so. */
  readonly role: 'Reporter' | 'Developer' | 'Maintainer';
  /** Least scope of the token. @default 'api' */
  readonly scope?: 'read_api' | 'api';
}
