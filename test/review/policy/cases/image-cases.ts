import { all, drop, remove, set } from '../change';
import type { TopicCases } from '../rule-cases';

const CORE = 'Deployment m2mgate/core-service';
const MYSQL = 'PerconaXtraDBCluster mysql/mysql';
const STACK = 'HelmRelease plant/kube-prometheus-stack';
const DNS = 'HelmRelease plant/external-dns';
const WEBHOOK = 'spec.values.provider.webhook.image';
const image = (reference: string) => set(CORE, 'spec.template.spec.containers[0].image', reference);

export const IMAGE_CASES: TopicCases = {
  'image/pinned': {
    broken: [
      ['no tag', image('registry.example.com:5000/core'), CORE, /^runs core without a tag$/],
      ['the tag latest', image('registry.example.com/core:latest'), CORE, /with the tag latest/],
      ['a major version', image('docker.io/library/alpine:3'), CORE, /with the tag 3,/],
      ['a minor version', image('docker.io/library/alpine:3.22'), CORE, /with the tag 3\.22,/],
      ['a snapshot of a version', image('registry.example.com/core:5.13.0-SNAPSHOT'), CORE, /5\.13\.0-SNAPSHOT/],
      ['a branch', image('registry.example.com/core:main'), CORE, /with the tag main,/],
      ['a whole number of another image', image('docker.io/library/mysql:8'), CORE, /with the tag 8,/],
      [
        'an init container of Keycloak',
        set(
          'Keycloak keycloak/keycloak',
          'spec.unsupported.podTemplate.spec.initContainers[0].image',
          'docker.io/library/alpine',
        ),
        'Keycloak keycloak/keycloak',
        /library\/alpine without a tag/,
      ],
      [
        'Keycloak itself',
        set('Keycloak keycloak/keycloak', 'spec.image', 'quay.io/keycloak/keycloak:26.6'),
        'Keycloak keycloak/keycloak',
        /26\.6,/,
      ],
      ['MySQL', set(MYSQL, 'spec.pxc.image', 'docker.io/percona/percona-xtradb-cluster:8.4'), MYSQL, /8\.4,/],
      [
        'a side car of MySQL',
        set(MYSQL, 'spec.pxc.sidecars[0].image', 'quay.io/prometheus/mysqld-exporter'),
        MYSQL,
        /without a tag/,
      ],
      [
        'Kafka',
        set('Kafka kafka/broker', 'spec.kafka.image', 'quay.io/strimzi/kafka:latest'),
        'Kafka kafka/broker',
        /tag latest/,
      ],
      ['values of a chart', set(DNS, `${WEBHOOK}.tag`, 'latest'), DNS, /external-dns-hetzner-webhook with the tag latest/],
      [
        'a tag of values without a repository',
        set(STACK, 'spec.values.grafana.image', { tag: 'main' }),
        STACK,
        /with the tag main/,
      ],
      [
        'values with the image in one text',
        set(STACK, 'spec.values.thanosImage', { image: 'quay.io/thanos/thanos' }),
        STACK,
        /without a tag/,
      ],
      ['a tag that YAML takes for a number', set(STACK, 'spec.values.grafana.image', { tag: 13 }), STACK, /with the tag 13/],
    ],
    kept: [
      ['a digest', image(`registry.example.com/core@sha256:${'a'.repeat(64)}`)],
      ['a moving tag with a digest', image(`registry.example.com/core:latest@sha256:${'a'.repeat(64)}`)],
      ['a commit', image('registry.example.com/core:main-1a2b3c4')],
      ['a date', image('quay.io/minio/minio:RELEASE.2025-04-22T22-12-26Z')],
      ['a version with a suffix', image('docker.io/percona/haproxy:2.8.18-1')],
      ['a digest in values', all(set(DNS, `${WEBHOOK}.digest`, `sha256:${'a'.repeat(64)}`), remove(DNS, `${WEBHOOK}.tag`))],
      ['the tag that a chart was released with', remove(DNS, `${WEBHOOK}.tag`)],
      ['the image of a chart without values', remove(STACK, 'spec.values')],
      ['a picture', set(STACK, 'spec.values.grafana.branding', { image: 'https://example.org/logo.svg' })],
    ],
  },
  'image/registry': {
    broken: [
      ['no host', image('percona/haproxy:2.8.18'), CORE, /^runs percona\/haproxy from a registry that it does not name$/],
      ['a bare name', image('nginx:1.29.1'), CORE, /^runs nginx/],
      ['a custom resource', set(MYSQL, 'spec.haproxy.image', 'percona/haproxy:2.8.18-1'), MYSQL, /percona\/haproxy/],
    ],
    kept: [
      ['a host with a port', image('localhost:5000/core:1.2.3')],
      ['values, where the chart adds its registry', set(DNS, `${WEBHOOK}.repository`, 'hetzner/external-dns-hetzner-webhook')],
      [
        'values with a registry of its own field',
        set(STACK, 'spec.values.grafana.image', { registry: 'docker.io', repository: 'grafana/grafana' }),
      ],
    ],
  },
};

const RELOADER = 'HelmRelease plant/reloader';

export const CHART_CASES: TopicCases = {
  'chart/pinned': {
    broken: [
      [
        'a range',
        set(RELOADER, 'spec.chart.spec.version', '2.x'),
        RELOADER,
        /reloader in the version 2\.x, which is not one but many/,
      ],
      ['a caret', set(RELOADER, 'spec.chart.spec.version', '^2.2.16'), RELOADER, /\^2\.2\.16/],
      ['an asterisk', set(RELOADER, 'spec.chart.spec.version', '*'), RELOADER, /whatever version is the newest/],
      ['no version', remove(RELOADER, 'spec.chart.spec.version'), RELOADER, /whatever version is the newest/],
      [
        'a source that is not rendered',
        drop('OCIRepository plant/loki'),
        'HelmRelease plant/loki',
        /OCIRepository loki holds, which is not rendered/,
      ],
    ],
    kept: [
      ['a version with build metadata', set(RELOADER, 'spec.chart.spec.version', 'v2.2.16+build.7')],
      ['a pre-release', set(RELOADER, 'spec.chart.spec.version', '2.2.16-rc.1')],
      [
        'a chart out of a Git repository',
        all(set(RELOADER, 'spec.chart.spec.sourceRef.kind', 'GitRepository'), remove(RELOADER, 'spec.chart.spec.version')),
      ],
    ],
  },
};

const GIT = 'GitRepository plant/keycloak-operator';
const OCI = 'OCIRepository plant/loki';
const HELM = 'HelmRepository plant/reloader';

export const SOURCE_CASES: TopicCases = {
  'source/pinned': {
    broken: [
      ['a branch', set(GIT, 'spec.ref', { branch: 'main' }), GIT, /^follows the branch main$/],
      ['nothing, which is the branch master', remove(GIT, 'spec.ref'), GIT, /^follows whatever is the newest$/],
      ['a range', set(GIT, 'spec.ref', { semver: '>=26.0.0' }), GIT, /follows the versions >=26\.0\.0/],
      ['a moving tag', set(GIT, 'spec.ref', { tag: 'nightly' }), GIT, /follows the tag nightly/],
      ['a name that is a branch', set(GIT, 'spec.ref', { name: 'refs/heads/main' }), GIT, /refs\/heads\/main, which moves/],
      ['a range in front of a tag', set(OCI, 'spec.ref.semver', '18.x'), OCI, /18\.x/],
      ['the tag latest of a chart', set(OCI, 'spec.ref.tag', 'latest'), OCI, /latest/],
      ['a bucket', set(GIT, 'kind', 'Bucket'), 'Bucket plant/keycloak-operator', /no version/],
    ],
    kept: [
      ['a commit on a branch', set(GIT, 'spec.ref', { branch: 'main', commit: '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d' })],
      ['one version', set(GIT, 'spec.ref', { semver: '26.6.4' })],
      ['a name that is a tag', set(GIT, 'spec.ref', { name: 'refs/tags/v26.6.4' })],
      ['a digest', set(OCI, 'spec.ref', { digest: `sha256:${'a'.repeat(64)}` })],
    ],
  },
  'source/encrypted': {
    broken: [
      ['http', set(HELM, 'spec.url', 'http://charts.example.org'), HELM, /^is fetched without encryption$/],
      ['git', set(GIT, 'spec.url', 'git://git.example.org/a.git'), GIT, /without encryption/],
      ['insecure OCI', set(OCI, 'spec.insecure', true), OCI, /insecure: true/],
      [
        'a token in the address',
        set(GIT, 'spec.url', 'https://oauth2:secret@git.example.org/a.git'),
        GIT,
        /credentials in its address \(not shown\)/,
      ],
    ],
    kept: [
      ['ssh', set(GIT, 'spec.url', 'ssh://git@git.example.org/a.git')],
      ['https', set(HELM, 'spec.url', 'https://charts.example.org')],
    ],
  },
};
