import { HttpBackend } from 'cdktf';
import type { Construct } from 'constructs';

/**
 * The backend block `http {}` with nothing in it.
 *
 * Address and credentials of the GitLab state come from `TF_HTTP_*` of the job, so the rendered file is the same
 * everywhere and holds no secret. cdktf itself insists on an address, or falls back to a local path of this machine.
 */
export class EmptyHttpBackend extends HttpBackend {
  constructor(scope: Construct) {
    super(scope, { address: '' });
  }

  protected override synthesizeAttributes(): Record<string, never> {
    return {};
  }
}
