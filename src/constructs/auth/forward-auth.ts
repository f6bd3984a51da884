import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { FORWARD_AUTH } from '../../catalog/forward-auth';
import { imageName } from '../../catalog/image-name';
import { IMAGES } from '../../catalog/images';
import { OAUTH_CLIENTS } from '../../catalog/oauth-clients';
import type { RealmEndpoints } from '../../catalog/realm-endpoints';
import { INGRESS_ROUTE } from '../../imports/crds/traefik.io/ingress-route';
import { CustomResource } from '../kubernetes/custom-resource';
import { Deployment, NAME_LABEL } from '../kubernetes/deployment';
import { type NetworkPeer, NetworkPolicy } from '../kubernetes/network-policy';
import { PodDisruptionBudget } from '../kubernetes/pod-disruption-budget';
import { FORWARD_AUTH_SECRET } from './forward-auth-secret';

export interface ForwardAuthProps {
  readonly baseDomain: string;
  /** Name under which logins begin and return. */
  readonly host: string;
  /** Endpoints of the realm whose users may pass. */
  readonly endpoints: RealmEndpoints;
  /** Roles of the realm that open the way; one of them is enough. */
  readonly roles: readonly string[];
  /** Pods that may ask: those of Traefik. */
  readonly clients: readonly NetworkPeer[];
}

const LABELS = { [NAME_LABEL]: FORWARD_AUTH.name };

/**
 * A login for services that have none: oauth2-proxy, which Traefik asks about each request (`forwardAuth`).
 *
 * It answers 202 to whoever is signed in and otherwise leads to Keycloak and back. The session is in an encrypted cookie
 * for all hosts below the base domain, so the instances share nothing.
 */
export class ForwardAuth extends Construct {
  constructor(scope: Construct, id: string, props: ForwardAuthProps) {
    super(scope, id);

    this.deployment(props);
    this.service();
    this.route(props.host);
    new NetworkPolicy(this, 'NetworkPolicy', {
      ...FORWARD_AUTH,
      pods: LABELS,
      ingress: [{ from: props.clients, ports: [FORWARD_AUTH.port] }],
    });
    new PodDisruptionBudget(this, 'DisruptionBudget', { ...FORWARD_AUTH, pods: LABELS });
  }

  private deployment(props: ForwardAuthProps) {
    const { secret, keys } = FORWARD_AUTH_SECRET;
    const credentials = kplus.Secret.fromSecretName(this, 'Credentials', secret);
    const value = (key: string) => kplus.EnvValue.fromSecretValue({ secret: credentials, key });
    const probe = { port: FORWARD_AUTH.port };
    new Deployment(this, 'Deployment', {
      name: FORWARD_AUTH.name,
      namespace: FORWARD_AUTH.namespace,
      replicas: 2,
      securityContext: { user: 65532, group: 65532 },
      containers: [
        {
          name: 'oauth2-proxy',
          image: imageName(IMAGES.oauth2Proxy),
          args: Object.entries(proxyOptions(props)).flatMap(([name, values]) =>
            [values].flat().map((option) => `--${name}=${option}`),
          ),
          envVariables: {
            OAUTH2_PROXY_CLIENT_SECRET: value(keys.clientSecret),
            COOKIE_SEED: value(keys.cookieSeed),
            // The secret must have 16, 24 or 32 characters, and what is generated has 28.
            OAUTH2_PROXY_COOKIE_SECRET: kplus.EnvValue.fromValue('$(COOKIE_SEED)blue'),
          },
          ports: [{ name: 'http', number: FORWARD_AUTH.port }],
          securityContext: {
            ensureNonRoot: true,
            readOnlyRootFilesystem: true,
            capabilities: { drop: [kplus.Capability.ALL] },
            seccompProfile: { type: kplus.SeccompProfileType.RUNTIME_DEFAULT },
          },
          resources: {
            cpu: { request: kplus.Cpu.millis(10) },
            memory: { request: Size.mebibytes(32), limit: Size.mebibytes(128) },
          },
          startup: kplus.Probe.fromHttpGet('/ping', { ...probe, failureThreshold: 30 }),
          readiness: kplus.Probe.fromHttpGet('/ready', probe),
          liveness: kplus.Probe.fromHttpGet('/ping', probe),
        },
      ],
    });
  }

  private service() {
    new kplus.Service(this, 'Service', {
      metadata: { name: FORWARD_AUTH.name, namespace: FORWARD_AUTH.namespace },
      selector: kplus.Pods.select(this, 'Pods', { labels: LABELS }),
      ports: [{ name: 'http', port: FORWARD_AUTH.port, targetPort: FORWARD_AUTH.port }],
    });
  }

  private route(host: string) {
    new CustomResource(this, 'Route', INGRESS_ROUTE, {
      metadata: { name: FORWARD_AUTH.name, namespace: FORWARD_AUTH.namespace },
      spec: {
        entryPoints: ['websecure'],
        routes: [
          {
            kind: 'Rule',
            match: `Host(\`${host}\`) && PathPrefix(\`/oauth2/\`)`,
            services: [{ name: FORWARD_AUTH.name, port: FORWARD_AUTH.port }],
          },
        ],
        tls: {},
      },
    });
  }
}

/** Options of oauth2-proxy, without their dashes. */
function proxyOptions({ baseDomain, host, endpoints, roles }: ForwardAuthProps): Record<string, string | readonly string[]> {
  return {
    'http-address': `0.0.0.0:${FORWARD_AUTH.port}`,
    'reverse-proxy': 'true',
    upstream: 'static://202',
    provider: 'oidc',
    'client-id': OAUTH_CLIENTS.forwardAuth.clientId,
    'redirect-url': `https://${host}/oauth2/callback`,
    // Without discovery it starts before Keycloak, and its own calls stay inside the cluster.
    'skip-oidc-discovery': 'true',
    'oidc-issuer-url': endpoints.issuer,
    'login-url': endpoints.authorization,
    'redeem-url': endpoints.token,
    'oidc-jwks-url': endpoints.keys,
    'profile-url': endpoints.userInfo,
    scope: 'openid profile email',
    'code-challenge-method': 'S256',
    // Who may pass is a matter of roles: users without a verified address, or without any, count as well.
    'oidc-email-claim': 'preferred_username',
    'email-domain': '*',
    'oidc-groups-claim': 'roles',
    'allowed-group': roles,
    'skip-provider-button': 'true',
    'cookie-name': FORWARD_AUTH.cookie,
    'cookie-domain': `.${baseDomain}`,
    'whitelist-domain': `.${baseDomain}`,
    'cookie-secure': 'true',
    'cookie-samesite': 'lax',
    // A page that sends several requests at once begins several logins, and each must find its own way back.
    'cookie-csrf-per-request': 'true',
    'cookie-csrf-expire': '5m',
    'cookie-expire': '12h',
    // Roles that were taken away are noticed after that time.
    'cookie-refresh': '5m',
    'set-xauthrequest': 'true',
    'silence-ping-logging': 'true',
  };
}
