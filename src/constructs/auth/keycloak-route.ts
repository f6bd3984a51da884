import { Construct } from 'constructs';
import { KEYCLOAK_SERVICE } from '../../catalog/keycloak-service';
import { NAMESPACES } from '../../catalog/namespaces';
import { INGRESS_ROUTE } from '../../imports/crds/traefik.io/ingress-route';
import { MIDDLEWARE } from '../../imports/crds/traefik.io/middleware';
import { CustomResource } from '../kubernetes/custom-resource';

export interface KeycloakRouteProps {
  readonly host: string;
  /** Name of Keycloak's own realm, which is part of its administration. */
  readonly administrationRealm: string;
  /** Address ranges that may reach the administration; none lets everybody. */
  readonly adminSources: readonly string[];
}

const NAME = 'keycloak';

/**
 * The way from the Internet to Keycloak. Health and metrics are on another port, which no route leads to.
 *
 * Traefik prefers the longer rule, so the administration is asked for its sources first.
 */
export class KeycloakRoute extends Construct {
  constructor(scope: Construct, id: string, { host, administrationRealm, adminSources }: KeycloakRouteProps) {
    super(scope, id);

    const services = [{ name: KEYCLOAK_SERVICE.name, port: KEYCLOAK_SERVICE.port }];
    const administration = `(PathPrefix(\`/admin\`) || PathPrefix(\`/realms/${administrationRealm}\`))`;
    const match = `Host(\`${host}\`)`;
    const restricted = adminSources.length > 0 ? [this.restriction(adminSources)] : [];
    new CustomResource(this, 'Route', INGRESS_ROUTE, {
      metadata: { name: NAME, namespace: NAMESPACES.auth },
      spec: {
        entryPoints: ['websecure'],
        routes: [
          ...restricted.map((name) => ({
            kind: 'Rule' as const,
            match: `${match} && ${administration}`,
            middlewares: [{ name }],
            services,
          })),
          { kind: 'Rule', match, services },
        ],
        tls: {},
      },
    });
  }

  private restriction(sourceRange: readonly string[]): string {
    const name = `${NAME}-admin-sources`;
    new CustomResource(this, 'AdminSources', MIDDLEWARE, {
      metadata: { name, namespace: NAMESPACES.auth },
      spec: { ipAllowList: { sourceRange } },
    });
    return name;
  }
}
