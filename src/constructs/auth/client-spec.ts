import * as z from 'zod';
import type { Finding } from '../../base/finding';
import { nameSpec } from '../../base/name-spec';
import { patternSpec } from '../../base/pattern-spec';
import { secretRefSpec } from '../../base/secret-ref-spec';
import { withRule } from '../../base/with-rule';
import { ENTRA_APP_ROLES } from '../../catalog/entra-app-roles';

/** The roles of every realm: they have the names of the app roles in Entra ID. */
const ROLES = Object.keys(ENTRA_APP_ROLES) as (keyof typeof ENTRA_APP_ROLES)[];

/**
 * With a path, so that a wildcard cannot extend the host, and without `$`, which begins a placeholder in a realm.
 * A scheme of its own must be a reversed domain (RFC 8252).
 */
const REDIRECT_URI =
  '^(?:(?:https://[A-Za-z0-9.-]+|http://(?:localhost|127\\.0\\.0\\.1))(?::[0-9]+)?/[^\\s*#$]*\\*?|[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+:/[^\\s*#$]*)$';

const serviceAccount = z
  .strictObject({
    roles: z.array(z.enum(ROLES)).default([]).meta({ description: 'Roles of the realm that its tokens carry.' }),
  })
  .meta({ id: 'ServiceAccountProps', description: 'Lets a client sign in as itself, with the client credentials grant.' });

const client = z.strictObject({
  clientId: nameSpec(40).meta({ description: 'Identifier of the client in the realm `m2mgate`. Another one is another client.' }),
  access: z.enum(['public', 'confidential']).default('public').meta({
    description: "'public' for what runs in a browser or on a phone (with PKCE), 'confidential' for what can keep a secret.",
  }),
  redirectUris: z
    .array(
      patternSpec(REDIRECT_URI, {
        rule: 'client/redirect-uri',
        message: 'is not an address that a login may return to',
        expected: "an https address with a path; '*' may only be at its end",
      }),
    )
    .default([])
    .meta({ description: "Where a login may return to, for example 'https://app.example.com/*'." }),
  secret: secretRefSpec.optional().meta({
    description:
      'Secret of a confidential client: letters, digits, dot, dash, underscore and tilde. Without it, one is generated.',
  }),
  serviceAccount: serviceAccount.optional(),
});

/** An application of a customer that signs its users in with the realm `m2mgate` (thesis 4.2.3). */
export const clientSpec = withRule(client, checkUse).meta({
  id: 'ClientProps',
  description: 'An application that signs its users in with the realm `m2mgate`.',
});

/** An application of a customer after resolving. */
export type ClientSettings = z.output<typeof clientSpec>;

function checkUse({ access, secret, serviceAccount: account, redirectUris }: z.output<typeof client>): Finding | undefined {
  if (access === 'public' && (secret || account)) {
    return {
      rule: 'client/public-secret',
      message: `is public and has a ${secret ? 'secret' : 'service account'}`,
      hint: "set access to 'confidential'",
    };
  }
  if (redirectUris.length > 0 || account) return undefined;
  return {
    rule: 'client/no-use',
    message: 'has nothing to sign in: no redirect URI and no service account',
    hint: 'set redirectUris, or serviceAccount for a confidential client',
  };
}
