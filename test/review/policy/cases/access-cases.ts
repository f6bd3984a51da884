import { add, all, drop, remove, set } from '../change';
import type { TopicCases } from '../rule-cases';

const STACK = 'HelmRelease plant/kube-prometheus-stack';
const GROUP = 'rbac.authorization.k8s.io';
const rbac = (kind: string, content: object) => add({ apiVersion: `${GROUP}/v1`, kind, metadata: { name: 'extra' }, ...content });
const role = (rule: object) =>
  rbac('ClusterRole', { rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'], ...rule }] });
const binding = (name: string, subject = 'robot') =>
  rbac('ClusterRoleBinding', {
    roleRef: { apiGroup: GROUP, kind: 'ClusterRole', name },
    subjects: [{ kind: 'Group', name: subject }],
  });

const CORE = 'Deployment m2mgate/core-service';
const KEYCLOAK = 'Keycloak keycloak/keycloak';
const KAFKA = 'Kafka kafka/broker';
const POLICY = 'NetworkPolicy m2mgate/core-service';
const CASCADE = 'Service m2mgate/cascade-public';
const PLAIN = 'Service m2mgate/core-service';
const BALANCER = 'metadata.annotations["load-balancer.hetzner.cloud/name"]';

const pods = (namespace: string) =>
  add({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'report', namespace },
    spec: { template: { metadata: { labels: { app: 'report' } }, spec: {} } },
  });

export const ACCESS_CASES: TopicCases = {
  'access/cluster-admin': {
    broken: [
      ['administrators', binding('cluster-admin'), 'ClusterRoleBinding extra', /makes its subjects administrators/],
      ['everybody', binding('view', 'system:authenticated'), 'ClusterRoleBinding extra', /gives rights to system:authenticated/],
      ['a group that nothing stops', binding('view', 'system:masters'), 'ClusterRoleBinding extra', /system:masters/],
      ['everything', role({ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }), 'ClusterRole extra', /^allows everything$/],
      [
        'a way to more rights',
        role({ verbs: ['get', 'bind', 'escalate'] }),
        'ClusterRole extra',
        /allows to bind and to escalate/,
      ],
      ['somebody else', role({ resources: ['users'], verbs: ['impersonate'] }), 'ClusterRole extra', /impersonate/],
      [
        'values of a chart',
        set(STACK, 'spec.values.grafana.extraObjects[1].roleRef.name', 'cluster-admin'),
        'ClusterRoleBinding grafana-dashboards',
        /administrators/,
      ],
    ],
    kept: [
      ['reading pods', role({})],
      ['everything of one group', role({ apiGroups: ['apps'], resources: ['*'], verbs: ['*'] })],
      ['a role to read', binding('view')],
    ],
  },
  'namespace/pod-security': {
    broken: [
      ['no label', remove('Namespace mysql', 'metadata.labels'), 'Namespace mysql', /enforces no Pod Security Standard/],
      [
        'a word that is none',
        set('Namespace mysql', 'metadata.labels["pod-security.kubernetes.io/enforce"]', 'strict'),
        'Namespace mysql',
        /enforces no/,
      ],
      [
        'everything',
        set('Namespace mysql', 'metadata.labels["pod-security.kubernetes.io/enforce"]', 'privileged'),
        'Namespace mysql',
        /lets pods do everything/,
      ],
      [
        'a namespace of the project',
        add({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'added' } }),
        'Namespace added',
        /enforces no/,
      ],
    ],
    kept: [['less', set('Namespace mysql', 'metadata.labels["pod-security.kubernetes.io/enforce"]', 'restricted')]],
  },
  'network/policy': {
    broken: [
      ['no policy', drop(POLICY), CORE, /^is reached by every pod of the cluster$/],
      [
        'a policy for others',
        set(POLICY, 'spec.podSelector.matchLabels["app.kubernetes.io/name"]', 'other'),
        CORE,
        /reached by every pod/,
      ],
      ['a workload of the project beside ours', pods('m2mgate'), 'Deployment m2mgate/report', /reached by every pod/],
      [
        'MySQL',
        all(...['all', 'nodes', 'haproxy'].map((name) => drop(`NetworkPolicy mysql/mysql-${name}`))),
        'PerconaXtraDBCluster mysql/mysql',
        /reached by every pod/,
      ],
      ['Keycloak', set(KEYCLOAK, 'spec.networkPolicy.enabled', false), KEYCLOAK, /reached by every pod/],
      ['Keycloak without a list', set(KEYCLOAK, 'spec.networkPolicy.http', []), KEYCLOAK, /reached by every pod/],
      [
        'a listener of Kafka',
        remove(KAFKA, 'spec.kafka.listeners[0].networkPolicyPeers'),
        'KafkaNodePool kafka/node',
        /reached by every pod/,
      ],
    ],
    kept: [
      ['a namespace of the project', pods('added')],
      ['one policy for all', all(drop(POLICY), set('NetworkPolicy m2mgate/portal', 'spec.podSelector', {}))],
    ],
  },
  'network/open': {
    broken: [
      ['an empty rule', set(POLICY, 'spec.ingress[0]', {}), POLICY, /^lets everybody reach every port of its pods$/],
      ['every namespace', set(POLICY, 'spec.ingress[0]', { from: [{ namespaceSelector: {} }] }), POLICY, /everybody/],
      ['every address', set(POLICY, 'spec.ingress[0]', { from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }), POLICY, /everybody/],
    ],
    kept: [
      ['one port for everybody', set(POLICY, 'spec.ingress[0]', { ports: [{ port: 9443 }] })],
      [
        'some pods of every namespace',
        set(POLICY, 'spec.ingress[0]', { from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: 'a' } } }] }),
      ],
      ['every pod of the namespace', set(POLICY, 'spec.ingress[0]', { from: [{ podSelector: {} }] })],
      ['nobody', set(POLICY, 'spec.ingress', [])],
    ],
  },
  'service/public': {
    broken: [
      ['a node port', set(PLAIN, 'spec.type', 'NodePort'), PLAIN, /NodePort/],
      ['a load balancer', set(PLAIN, 'spec.type', 'LoadBalancer'), PLAIN, /makes a load balancer that is not in Terraform/],
      [
        'another name',
        set(CASCADE, BALANCER, 'plant-other'),
        CASCADE,
        /wants the load balancer plant-other, which is not in Terraform/,
      ],
      ['addresses', set(PLAIN, 'spec.externalIPs', ['203.0.113.7']), PLAIN, /externalIPs/],
    ],
    kept: [
      ['no addresses', set(PLAIN, 'spec.externalIPs', [])],
      [
        'a deploy branch, which holds no Terraform',
        (tree) => ({ ...set(CASCADE, BALANCER, 'plant-other')(tree), terraform: undefined }),
      ],
    ],
  },
};

const PORTAL = 'IngressRoute m2mgate/portal';
const MATCH = 'spec.routes[0].match';
const ingress = (spec: object, annotations = {}) =>
  add({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'extra', namespace: 'added', annotations },
    spec,
  });
const REALM = 'KeycloakRealmImport keycloak/m2mgate-realm';
const CLIENT = 'spec.realm.clients[0]';

export const HOST_CASES: TopicCases = {
  'host/base-domain': {
    broken: [
      [
        'another domain',
        set(PORTAL, MATCH, 'Host(`portal.example.com`)'),
        PORTAL,
        /publishes portal\.example\.com, which is not below plant\.example\.org/,
      ],
      ['a domain that ends alike', set(PORTAL, MATCH, 'Host(`evilplant.example.org`)'), PORTAL, /evilplant/],
      [
        'the second of two hosts',
        set(PORTAL, MATCH, 'Host(`plant.example.org`, `example.com`) && PathPrefix(`/a`)'),
        PORTAL,
        /publishes example\.com/,
      ],
      ['no host', set(PORTAL, MATCH, 'PathPrefix(`/`)'), PORTAL, /hosts that its rule does not name/],
      ['a pattern', set(PORTAL, MATCH, 'HostRegexp(`.+`)'), PORTAL, /does not name/],
      ['an Ingress', ingress({ rules: [{ host: 'example.com' }] }), 'Ingress added/extra', /publishes example\.com/],
      ['an Ingress without host', ingress({ rules: [{}] }), 'Ingress added/extra', /does not name/],
      [
        'a route of the Gateway API',
        add({
          apiVersion: 'gateway.networking.k8s.io/v1',
          kind: 'HTTPRoute',
          metadata: { name: 'extra', namespace: 'added' },
          spec: { hostnames: ['example.com'] },
        }),
        'HTTPRoute added/extra',
        /example\.com/,
      ],
      [
        'a name for external-dns',
        set(
          'Service m2mgate/cascade-public',
          'metadata.annotations["external-dns.alpha.kubernetes.io/hostname"]',
          'a.plant.example.org, example.com',
        ),
        'Service m2mgate/cascade-public',
        /publishes example\.com/,
      ],
    ],
    kept: [
      ['the domain itself', set(PORTAL, MATCH, 'Host(`plant.example.org`)')],
      ['capitals', set(PORTAL, MATCH, 'Host(`Portal.Plant.Example.org`)')],
      ['an Ingress below it', ingress({ rules: [{ host: 'a.plant.example.org' }] })],
    ],
  },
  'host/tls': {
    broken: [
      ['a route', remove(PORTAL, 'spec.tls'), PORTAL, /^is not encrypted \(no tls\)$/],
      ['an Ingress', ingress({ rules: [{ host: 'a.plant.example.org' }] }), 'Ingress added/extra', /not encrypted/],
      ['an Ingress with an empty list', ingress({ tls: [] }), 'Ingress added/extra', /not encrypted/],
    ],
    kept: [
      ['an Ingress with a certificate', ingress({ tls: [{ secretName: 'a' }] })],
      ['an Ingress that tells Traefik', ingress({}, { 'traefik.ingress.kubernetes.io/router.tls': 'true' })],
    ],
  },
  'realm/redirect': {
    broken: [
      ['everywhere', set(REALM, `${CLIENT}.redirectUris`, ['*']), REALM, /lets the client [\w-]+ return to \*/],
      [
        'any host',
        set(REALM, `${CLIENT}.redirectUris[0]`, 'https://*.example.org/*'),
        REALM,
        /return to https:\/\/\*\.example\.org/,
      ],
      ['a plain address', set(REALM, `${CLIENT}.redirectUris[0]`, 'http://app.example.org/*'), REALM, /return to http:/],
      ['scripts of every page', set(REALM, `${CLIENT}.webOrigins`, ['*']), REALM, /return to \*/],
    ],
    kept: [
      ['a computer of a developer', set(REALM, `${CLIENT}.redirectUris[0]`, 'http://localhost:4200/*')],
      ['pages of the client itself', set(REALM, `${CLIENT}.redirectUris[0]`, '/*')],
      ['one address', set(REALM, `${CLIENT}.redirectUris[0]`, 'https://app.example.org/*')],
    ],
  },
};
