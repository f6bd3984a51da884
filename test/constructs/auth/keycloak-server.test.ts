import { describe, expect, it } from 'vitest';
import { KeycloakServer, type KeycloakServerProps } from '../../../src/constructs/auth/keycloak-server';
import { infrastructureRealm } from '../../../src/constructs/auth/realm/infrastructure-realm';
import { m2mgateRealm } from '../../../src/constructs/auth/realm/m2mgate-realm';
import type { KeycloakSpec } from '../../../src/imports/crds/k8s.keycloak.org/keycloak';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';
import { SETTINGS } from './settings';

const props: KeycloakServerProps = {
  host: 'auth.acme.example.org',
  database: { host: 'db.mysql.svc.cluster.local', port: 3307, database: 'kc', secret: 'kc-db' },
  realms: [infrastructureRealm(SETTINGS), m2mgateRealm(SETTINGS)],
  clients: [{ namespace: 'traefik', pods: { 'app.kubernetes.io/name': 'traefik' } }, { namespace: 'm2mgate' }],
  monitors: [{ namespace: 'monitoring-system', pods: { 'app.kubernetes.io/name': 'prometheus' } }],
};
const render = (change: Partial<KeycloakServerProps> = {}) =>
  renderCluster((chart) => new KeycloakServer(chart, 'Keycloak', { ...props, ...change }));
const spec = (change?: Partial<KeycloakServerProps>) => findObject(render(change), 'Keycloak').spec as KeycloakSpec;
const option = (name: string, change?: Partial<KeycloakServerProps>) =>
  spec(change).additionalOptions?.find((one) => one.name === name)?.value;
const pod = (change?: Partial<KeycloakServerProps>) => spec(change).unsupported?.podTemplate?.spec;

describe('KeycloakServer', () => {
  it('says that its image was not built for its options, which the operator would assume', () => {
    expect(spec()).toMatchObject({ image: expect.stringMatching(/:\d+\.\d+\.\d+$/), startOptimized: false });
  });

  it('uses the database it is given, without distributed transactions and never unencrypted', () => {
    expect(spec()).toMatchObject({
      db: {
        vendor: 'mysql',
        host: 'db.mysql.svc.cluster.local',
        port: 3307,
        database: 'kc',
        usernameSecret: { name: 'kc-db', key: 'username' },
        passwordSecret: { name: 'kc-db', key: 'password' },
      },
      transaction: { xaEnabled: false },
    });
    expect(option('db-url-properties')).toBe('?sslMode=REQUIRED');
  });

  it('is known to browsers by one name, and answers pods under its Service', () => {
    expect(spec()).toMatchObject({
      hostname: { hostname: 'https://auth.acme.example.org', backchannelDynamic: true },
      http: { httpEnabled: true },
      proxy: { headers: 'xforwarded' },
      ingress: { enabled: false },
    });
  });

  it('admits to its web port whom it is told, and nobody else', () => {
    expect(spec().networkPolicy?.http).toEqual([
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'traefik' } },
        podSelector: { matchLabels: { 'app.kubernetes.io/name': 'traefik' } },
      },
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'm2mgate' } } },
    ]);
  });

  it.each([
    ['with monitoring', props.monitors, 'true', 'monitoring-system'],
    ['without monitoring', [], 'false', 'keycloak'],
  ])('%s never leaves its management port open to all', (_what, monitors, metrics, namespace) => {
    expect(option('metrics-enabled', { monitors })).toBe(metrics);
    expect(spec({ monitors }).networkPolicy?.management).toMatchObject([
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } },
    ]);
  });

  it('counts logins where somebody reads the count', () => {
    expect(option('event-metrics-user-enabled')).toBe('true');
    expect(option('event-metrics-user-enabled', { monitors: [] })).toBeUndefined();
  });

  it('finds in its vault a file for each secret of each realm that rotates', () => {
    expect(option('vault')).toBe('file');
    const mount = pod()?.containers?.[0]?.volumeMounts?.find(({ mountPath }) => mountPath === option('vault-dir'));
    expect(mount?.readOnly).toBe(true);
    const volume = pod()?.volumes?.find(({ name }) => name === mount?.name);
    const paths = volume?.projected?.sources?.flatMap(({ secret }) =>
      secret?.items?.map(({ key, path }) => [secret.name, key, path]),
    );
    expect(paths).toEqual([
      ['infrastructure-realm-secrets', 'smtp-password', 'infrastructure_smtp-password'],
      ['infrastructure-realm-secrets', 'entra-client-secret', 'infrastructure_entra-client-secret'],
      ['m2mgate-realm-secrets', 'smtp-password', 'm2mgate_smtp-password'],
      ['m2mgate-realm-secrets', 'entra-client-secret', 'm2mgate_entra-client-secret'],
    ]);
  });

  it('has no vault when nothing would be in it', () => {
    const { smtp: _, ...settings } = SETTINGS;
    const realms = [m2mgateRealm({ ...settings, entra: false })];
    expect(option('vault', { realms })).toBeUndefined();
    expect(pod({ realms })?.volumes?.map(({ name }) => name)).toEqual(['keycloak-themes']);
  });

  it('shares its themes among all instances and the Jobs that copy its pod', () => {
    const claim = findObject(render(), 'PersistentVolumeClaim', 'keycloak-themes');
    expect(claim).toMatchObject({ spec: { accessModes: ['ReadWriteMany'], storageClassName: 'nfs' } });
    expect(claim.metadata.annotations).toEqual({ 'kustomize.toolkit.fluxcd.io/prune': 'disabled' });
    expect(pod()?.containers?.[0]?.volumeMounts).toContainEqual({ name: 'keycloak-themes', mountPath: '/opt/keycloak/themes' });
  });

  describe('under the baseline Pod Security Standard', () => {
    const BASELINE =
      'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT';

    it('runs as root only what gives the themes to Keycloak, with no capability that the standard refuses', () => {
      const root = pod()?.initContainers?.filter(({ securityContext }) => securityContext?.runAsUser === 0) ?? [];
      expect(root.map(({ command }) => command)).toEqual([['chown', '-R', '1000:0', '/opt/keycloak/themes']]);
      const added = root.flatMap(({ securityContext }) => securityContext?.capabilities?.add ?? []);
      expect(added.filter((capability) => !BASELINE.split(' ').includes(capability))).toEqual([]);
    });

    it('runs the server without any privilege', () => {
      expect(pod()?.containers?.[0]?.securityContext).toEqual({
        runAsNonRoot: true,
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
      });
      expect(spec().automountServiceAccountToken).toBe(false);
    });
  });

  it('loses one instance at a time, and only pods of the server count', () => {
    const selector = {
      app: 'keycloak',
      'app.kubernetes.io/managed-by': 'keycloak-operator',
      'app.kubernetes.io/instance': 'keycloak',
    };
    expect(findObject(render(), 'PodDisruptionBudget').spec).toMatchObject({
      maxUnavailable: 1,
      selector: { matchLabels: selector },
    });
    expect(spec().scheduling?.topologySpreadConstraints).toMatchObject([{ labelSelector: { matchLabels: selector } }]);
  });
});
