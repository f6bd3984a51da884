import { Construct } from 'constructs';
import { NAMESPACES } from '../../catalog/namespaces';
import { INGRESS_ROUTE } from '../../imports/crds/traefik.io/ingress-route';
import { MIDDLEWARE } from '../../imports/crds/traefik.io/middleware';
import { CustomResource } from '../kubernetes/custom-resource';

export interface TraefikDashboardProps {
  readonly host: string;
  /** Secret of type `kubernetes.io/basic-auth` in Traefik's namespace. */
  readonly credentials: string;
}

const NAME = 'traefik-dashboard';

/** Traefik's own dashboard behind a password; it answers from inside Traefik (`api@internal`). */
export class TraefikDashboard extends Construct {
  constructor(scope: Construct, id: string, props: TraefikDashboardProps) {
    super(scope, id);

    new CustomResource(this, 'Login', MIDDLEWARE, {
      metadata: { name: `${NAME}-login`, namespace: NAMESPACES.ingress },
      spec: { basicAuth: { secret: props.credentials, removeHeader: true } },
    });
    new CustomResource(this, 'Route', INGRESS_ROUTE, {
      metadata: { name: NAME, namespace: NAMESPACES.ingress },
      spec: {
        entryPoints: ['websecure'],
        routes: [
          {
            kind: 'Rule',
            match: `Host(\`${props.host}\`) && (PathPrefix(\`/dashboard\`) || PathPrefix(\`/api\`))`,
            middlewares: [{ name: `${NAME}-login` }],
            services: [{ kind: 'TraefikService', name: 'api@internal' }],
          },
        ],
        tls: {},
      },
    });
  }
}
