/**
 * Kinds that hold data, or on which the data of others depends, with what happens when one is deleted. Written as
 * `Kind.group`.
 */
export const STATEFUL_KINDS: Readonly<Record<string, string>> = {
  PersistentVolumeClaim: 'is deleted, and with it the volume and all that is on it',
  PersistentVolume: 'is deleted, and with it all that is on it',
  Namespace: 'is deleted with everything that is in it',
  'StatefulSet.apps': 'is deleted; its volumes are left behind without an owner',
  'PerconaXtraDBCluster.pxc.percona.com': 'is deleted: the MySQL cluster stops, and its volumes are left behind',
  'PerconaXtraDBClusterBackup.pxc.percona.com': 'is deleted, and the backup may be deleted from the storage as well',
  'Kafka.kafka.strimzi.io': 'is deleted: the brokers stop, and a new cluster cannot read what is on their volumes',
  'KafkaNodePool.kafka.strimzi.io': 'is deleted: its brokers stop, with the partitions that they hold',
  'KafkaTopic.kafka.strimzi.io': 'is deleted with all its messages',
  'KafkaUser.kafka.strimzi.io': 'is deleted: whoever signs in with it no longer can',
  'Keycloak.k8s.keycloak.org': 'is deleted: nobody can sign in; realms and users stay in the database',
  'VolumeSnapshot.snapshot.storage.k8s.io': 'is deleted, and with it the snapshot',
  'VolumeSnapshotContent.snapshot.storage.k8s.io': 'is deleted, and with it the snapshot',
  'CustomResourceDefinition.apiextensions.k8s.io': 'is deleted, and with it every object of its kind',
  'Cluster.postgresql.cnpg.io': 'is deleted with the database and its volumes',
  'RabbitmqCluster.rabbitmq.com': 'is deleted with its queues and volumes',
  'Elasticsearch.elasticsearch.k8s.elastic.co': 'is deleted with its indices and volumes',
  'Tenant.minio.min.io': 'is deleted: its buckets can no longer be reached, and its volumes are left behind',
};
