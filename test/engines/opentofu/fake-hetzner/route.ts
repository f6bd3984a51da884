import type { Cloud } from './cloud';

/** A request whose token was accepted. */
export interface FakeRequest {
  readonly cloud: Cloud;
  /** The number in the path, as it was written. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What is answered to a method and a path below /v1, in which `:id` stands for a number. */
export interface FakeRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** @throws ApiError for a refusal. Without an answer there is no content. */
  readonly handle: (request: FakeRequest) => object | undefined;
}
