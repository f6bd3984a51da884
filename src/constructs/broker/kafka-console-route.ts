import { Construct } from 'constructs';
import { FORWARD_AUTH_COOKIES } from '../../catalog/forward-auth';
import { NAMESPACES } from '../../catalog/namespaces';
import { INGRESS_ROUTE } from '../../imports/crds/traefik.io/ingress-route';
import { MIDDLEWARE } from '../../imports/crds/traefik.io/middleware';
import { CustomResource } from '../kubernetes/custom-resource';
import { type NetworkPeer, NetworkPolicy } from '../kubernetes/network-policy';

export interface KafkaConsoleRouteProps {
  readonly host: string;
  /** Address that Traefik asks whether a request is signed in. */
  readonly forwardAuthAddress: string;
  /** Pods of Traefik. */
  readonly clients: readonly NetworkPeer[];
}

/** Labels and port that the chart gives to the console. */
const PODS = { 'app.kubernetes.io/name': 'console', 'app.kubernetes.io/instance': 'console' };
const PORT = 8080;

/** The way to the console: only through Traefik and only after a login. */
export class KafkaConsoleRoute extends Construct {
  constructor(scope: Construct, id: string, { host, forwardAuthAddress, clients }: KafkaConsoleRouteProps) {
    super(scope, id);
    const namespace = NAMESPACES.broker;

    new CustomResource(this, 'Login', MIDDLEWARE, {
      metadata: { name: 'console-login', namespace },
      spec: {
        forwardAuth: {
          address: forwardAuthAddress,
          trustForwardHeader: false,
          addAuthCookiesToResponse: [...FORWARD_AUTH_COOKIES],
        },
      },
    });
    new CustomResource(this, 'Route', INGRESS_ROUTE, {
      metadata: { name: 'console', namespace },
      spec: {
        entryPoints: ['websecure'],
        routes: [
          {
            kind: 'Rule',
            match: `Host(\`${host}\`)`,
            middlewares: [{ name: 'console-login' }],
            services: [{ name: 'console', port: PORT }],
          },
        ],
        tls: {},
      },
    });
    new NetworkPolicy(this, 'NetworkPolicy', {
      name: 'console',
      namespace,
      pods: PODS,
      ingress: [{ from: clients, ports: [PORT] }],
    });
  }
}
