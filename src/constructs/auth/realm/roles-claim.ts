import type { ProtocolMapper } from './representation';

/** Puts the roles of a user into the claim `roles`, where Grafana and the forward auth look for them. */
export const ROLES_CLAIM: ProtocolMapper = {
  name: 'roles',
  protocol: 'openid-connect',
  protocolMapper: 'oidc-usermodel-realm-role-mapper',
  config: {
    'claim.name': 'roles',
    'jsonType.label': 'String',
    multivalued: 'true',
    'id.token.claim': 'true',
    'access.token.claim': 'true',
    'userinfo.token.claim': 'true',
  },
};
