/** Fields of a kind that its pods are made of. */
interface RestartingFields {
  /** Paths below which a change replaces pods. */
  readonly below: readonly string[];
  /** Paths among them that the operator applies without touching a pod. */
  readonly except?: RegExp;
}

/**
 * What replaces pods, by kind: the template of workloads, and of custom resources what their operators make pods of
 * (Strimzi 1.x, Percona Operator for MySQL 1.20, Keycloak 26).
 */
export const RESTARTING_FIELDS: Readonly<Record<string, RestartingFields>> = {
  Deployment: { below: ['spec.template'] },
  StatefulSet: { below: ['spec.template'] },
  DaemonSet: { below: ['spec.template'] },
  Kafka: { below: ['spec.kafka', 'spec.entityOperator', 'spec.kafkaExporter'], except: /\.networkPolicyPeers/ },
  KafkaNodePool: { below: ['spec.resources', 'spec.jvmOptions', 'spec.template', 'spec.roles'] },
  KafkaConnect: { below: ['spec'], except: /^spec\.replicas$/ },
  PerconaXtraDBCluster: {
    below: ['spec.crVersion', 'spec.pxc', 'spec.haproxy', 'spec.proxysql', 'spec.tls', 'spec.secretsName', 'spec.logcollector'],
    except: /^spec\.\w+\.(?:size|volumeSpec|podDisruptionBudget|autoRecovery|gracePeriod)/,
  },
  Keycloak: { below: ['spec'], except: /^spec\.(?:instances|ingress|networkPolicy|serviceMonitor|update)/ },
};
