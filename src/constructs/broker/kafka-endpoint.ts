import { NAMESPACES } from '../../catalog/namespaces';

/** Name of the Kafka cluster, from which the operator makes the names of everything else. */
export const KAFKA_CLUSTER = 'broker';

/** Where clients inside the cluster find Kafka: plain, without authentication, admitted by network policy (thesis 4.2.2). */
export const KAFKA_ENDPOINT = { host: `${KAFKA_CLUSTER}-kafka-bootstrap.${NAMESPACES.broker}.svc`, port: 9092 } as const;

export const KAFKA_BOOTSTRAP_SERVERS = `${KAFKA_ENDPOINT.host}:${KAFKA_ENDPOINT.port}`;
