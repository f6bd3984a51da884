import { add, all, remove, set } from '../change';
import type { TopicCases } from '../rule-cases';

const CORE = 'Deployment m2mgate/core-service';
const CASCADE = 'StatefulSet m2mgate/cascade';
const REGISTRY = 'Deployment kafka/schema-registry';
const VPN = 'Deployment m2mgate/vpngate-service-0';
const NFS = 'Deployment kube-system/nfs-server';
const KEYCLOAK = 'Keycloak keycloak/keycloak';
const MYSQL = 'PerconaXtraDBCluster mysql/mysql';
const KAFKA = 'Kafka kafka/broker';
const NODES = 'KafkaNodePool kafka/node';
const STACK = 'HelmRelease plant/kube-prometheus-stack';
const POD = 'spec.template.spec';
const CONTAINER = `${POD}.containers[0]`;
const KEYCLOAK_POD = 'spec.unsupported.podTemplate.spec';

const INIT = { name: 'wait', image: 'docker.io/library/alpine:3.22.2', securityContext: { runAsNonRoot: true } };
const RESOURCES = { requests: { cpu: '10m' }, limits: { memory: '16Mi' } };
const cronJob = (container: object) =>
  add({
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: 'nightly', namespace: 'added' },
    spec: {
      schedule: '0 3 * * *',
      jobTemplate: {
        spec: {
          template: {
            spec: { automountServiceAccountToken: false, containers: [{ ...INIT, resources: RESOURCES, ...container }] },
          },
        },
      },
    },
  });

export const CONTAINER_CASES: TopicCases = {
  'container/resources': {
    broken: [
      [
        'no resources',
        remove(CORE, `${CONTAINER}.resources`),
        CORE,
        /^has no memory limit and no CPU request for container core-service$/,
      ],
      [
        'no memory limit',
        remove(CORE, `${CONTAINER}.resources.limits`),
        CORE,
        /^has no memory limit for container core-service$/,
      ],
      ['no CPU request', remove(REGISTRY, `${CONTAINER}.resources.requests.cpu`), REGISTRY, /^has no CPU request for/],
      ['an init container', set(CORE, `${POD}.initContainers`, [INIT]), CORE, /for container wait$/],
      ['a job that runs at night', cronJob({ resources: {} }), 'CronJob added/nightly', /for container wait$/],
      [
        'an init container of Keycloak',
        remove(KEYCLOAK, `${KEYCLOAK_POD}.initContainers[0].resources`),
        KEYCLOAK,
        /theme-ownership/,
      ],
      ['Keycloak', remove(KEYCLOAK, 'spec.resources.limits'), KEYCLOAK, /^has no memory limit for spec$/],
      ['MySQL', remove(MYSQL, 'spec.pxc.resources'), MYSQL, /for spec\.pxc$/],
      ['the proxy of MySQL', remove(MYSQL, 'spec.haproxy.resources.limits.memory'), MYSQL, /for spec\.haproxy$/],
      ['a side car of MySQL', remove(MYSQL, 'spec.pxc.sidecars[0].resources'), MYSQL, /mysqld-exporter/],
      ['the upload of binary logs', remove(MYSQL, 'spec.backup.pitr.resources'), MYSQL, /for spec\.backup\.pitr$/],
      ['a backup', remove(MYSQL, 'spec.backup.storages.s3.resources'), MYSQL, /for backups to s3$/],
      ['Kafka', remove(NODES, 'spec.resources'), NODES, /for spec$/],
      ['an operator of Kafka', remove(KAFKA, 'spec.entityOperator.topicOperator.resources'), KAFKA, /topicOperator$/],
      ['an exporter', set(KAFKA, 'spec.kafkaExporter', { groupRegex: '.*' }), KAFKA, /kafkaExporter$/],
      ['values of a chart', remove(STACK, 'spec.values.grafana.resources.limits'), STACK, /for grafana\.resources$/],
    ],
    kept: [
      [
        'a CPU limit instead of a request',
        all(remove(CORE, `${CONTAINER}.resources.requests`), set(CORE, `${CONTAINER}.resources.limits.cpu`, '1')),
      ],
      ['a proxy that is switched off', all(set(MYSQL, 'spec.haproxy.enabled', false), remove(MYSQL, 'spec.haproxy.resources'))],
      ['a chart that decides itself', remove(STACK, 'spec.values.grafana.resources')],
      ['a claim for storage', set(STACK, 'spec.values.extra', { resources: { requests: { storage: '1Gi' } } })],
      ['a job with resources', cronJob({})],
    ],
  },
  'container/probe': {
    broken: [
      ['a Deployment', remove(CORE, `${CONTAINER}.readinessProbe`), CORE, /^has no readiness probe in any container$/],
      ['a StatefulSet', remove(CASCADE, `${CONTAINER}.readinessProbe`), CASCADE, /readiness probe/],
    ],
    kept: [
      ['a job', cronJob({})],
      [
        'a probe in one of two containers',
        set(CORE, `${POD}.containers[1]`, { name: 'log', image: 'docker.io/library/alpine:3.22.2' }),
      ],
    ],
  },
};

export const POD_CASES: TopicCases = {
  'pod/host-access': {
    broken: [
      ['the network', set(CORE, `${POD}.hostNetwork`, true), CORE, /^uses hostNetwork of its node$/],
      ['processes', set(CORE, `${POD}.hostPID`, true), CORE, /hostPID/],
      ['shared memory', set(CORE, `${POD}.hostIPC`, true), CORE, /hostIPC/],
      ['a port', set(CORE, `${CONTAINER}.ports[0].hostPort`, 8080), CORE, /hostPort 8080/],
      ['the disk', set(CORE, `${POD}.volumes[0]`, { name: 'root', hostPath: { path: '/' } }), CORE, /hostPath \//],
      [
        'more of the node than the VPN gateway may',
        set(VPN, `${POD}.volumes[0]`, { name: 'run', hostPath: { path: '/run' } }),
        VPN,
        /hostPath \/run/,
      ],
      ['the pod template of Keycloak', set(KEYCLOAK, `${KEYCLOAK_POD}.hostNetwork`, true), KEYCLOAK, /hostNetwork/],
      ['values of a chart', set(STACK, 'spec.values.grafana.hostNetwork', true), STACK, /hostNetwork/],
      [
        'values with a path',
        set(STACK, 'spec.values.grafana.extraVolumes', [{ name: 'a', hostPath: '/var/log' }]),
        STACK,
        /hostPath \/var\/log/,
      ],
      [
        'a volume of the whole cluster',
        add({ apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: 'disk' }, spec: { hostPath: { path: '/mnt' } } }),
        'PersistentVolume disk',
        /hostPath \/mnt/,
      ],
    ],
    kept: [
      ['what is false', set(CORE, `${POD}.hostPID`, false)],
      ['another tunnel of the VPN gateway', set(VPN, `${POD}.volumes[0]`, { name: 'again', hostPath: { path: '/dev/net/tun' } })],
    ],
  },
  'pod/privileges': {
    broken: [
      [
        'privileged',
        set(CORE, `${CONTAINER}.securityContext.privileged`, true),
        CORE,
        /^grants privileged to the container core-service$/,
      ],
      ['escalation', set(CORE, `${CONTAINER}.securityContext.allowPrivilegeEscalation`, true), CORE, /allowPrivilegeEscalation/],
      ['a capability', set(CORE, `${CONTAINER}.securityContext.capabilities.add`, ['SYS_ADMIN']), CORE, /capability SYS_ADMIN/],
      [
        'one more capability for the VPN gateway',
        set(VPN, `${CONTAINER}.securityContext.capabilities.add[2]`, 'SYS_MODULE'),
        VPN,
        /SYS_MODULE/,
      ],
      ['a privileged VPN gateway', set(VPN, `${CONTAINER}.securityContext.privileged`, true), VPN, /privileged/],
      [
        'a second container beside the NFS server',
        set(NFS, `${POD}.containers[1]`, { ...INIT, securityContext: { privileged: true, runAsNonRoot: true } }),
        NFS,
        /privileged to the container wait/,
      ],
      ['no seccomp', set(CORE, `${POD}.securityContext.seccompProfile.type`, 'Unconfined'), CORE, /seccompProfile Unconfined/],
      ['a side car of MySQL', set(MYSQL, 'spec.pxc.sidecars[0].securityContext.privileged', true), MYSQL, /mysqld-exporter/],
      [
        'values of a chart',
        set(STACK, 'spec.values.grafana.securityContext', { privileged: true }),
        STACK,
        /^grants privileged$/,
      ],
      [
        'a job',
        cronJob({ securityContext: { runAsNonRoot: true, procMount: 'Unmasked' } }),
        'CronJob added/nightly',
        /procMount Unmasked/,
      ],
    ],
    kept: [
      ['capabilities that are dropped', set(CORE, `${CONTAINER}.securityContext.capabilities`, { drop: ['ALL'], add: [] })],
      ['what is false', set(STACK, 'spec.values.grafana.securityContext', { privileged: false })],
    ],
  },
  'pod/root': {
    broken: [
      ['user 0', set(CORE, `${POD}.securityContext.runAsUser`, 0), CORE, /^lets the container core-service run as root$/],
      ['nothing said', remove(CORE, `${POD}.securityContext`), CORE, /core-service/],
      ['a container against its pod', set(CORE, `${CONTAINER}.securityContext.runAsUser`, 0), CORE, /core-service/],
      [
        'an init container',
        all(remove(CORE, `${POD}.securityContext`), set(CORE, `${POD}.initContainers`, [{ ...INIT, securityContext: {} }])),
        CORE,
        /wait/,
      ],
      ['a job', cronJob({ securityContext: {} }), 'CronJob added/nightly', /wait/],
      ['another container of the VPN gateway', set(VPN, `${POD}.containers[1]`, { ...INIT, securityContext: {} }), VPN, /wait/],
      ['a side car of MySQL', remove(MYSQL, 'spec.pxc.sidecars[0].securityContext'), MYSQL, /mysqld-exporter/],
      ['Keycloak', set(KEYCLOAK, `${KEYCLOAK_POD}.containers[0].securityContext.runAsNonRoot`, false), KEYCLOAK, /root/],
      ['values of a chart', set(STACK, 'spec.values.grafana.securityContext', { runAsUser: 0 }), STACK, /^runs as root$/],
    ],
    kept: [
      [
        'a user with a number',
        all(remove(CORE, `${POD}.securityContext.runAsNonRoot`), set(CORE, `${POD}.securityContext.runAsUser`, 4711)),
      ],
      [
        'a container that says it for itself',
        all(remove(CORE, `${POD}.securityContext`), set(CORE, `${CONTAINER}.securityContext.runAsNonRoot`, true)),
      ],
    ],
  },
  'pod/token': {
    broken: [
      ['nothing said', remove(CORE, `${POD}.automountServiceAccountToken`), CORE, /API token of the ServiceAccount default/],
      [
        'the account default by name',
        all(set(CORE, `${POD}.automountServiceAccountToken`, true), set(CORE, `${POD}.serviceAccountName`, 'default')),
        CORE,
        /API token/,
      ],
    ],
    kept: [
      [
        'an account of its own',
        all(set(CORE, `${POD}.serviceAccountName`, 'operator'), set(CORE, `${POD}.automountServiceAccountToken`, true)),
      ],
    ],
  },
};
