import type { Dashboard } from './dashboard';
import { AUTOSCALER } from './dashboards/autoscaler';
import { CERTIFICATES } from './dashboards/certificates';
import { CONTAINERS } from './dashboards/containers';
import { DNS } from './dashboards/dns';
import { ENDPOINTS } from './dashboards/endpoints';
import { ENVIRONMENT } from './dashboards/environment';
import { ETCD } from './dashboards/etcd';
import { HCLOUD } from './dashboards/hcloud';
import { HUB_FLUX } from './dashboards/hub-flux';
import { HUB_SECRETS } from './dashboards/hub-secrets';
import { K3S } from './dashboards/k3s';
import { KAFKA } from './dashboards/kafka';
import { KAFKA_CONSUMERS } from './dashboards/kafka-consumers';
import { KAFKA_METADATA } from './dashboards/kafka-metadata';
import { KAFKA_TOPICS } from './dashboards/kafka-topics';
import { KEYCLOAK } from './dashboards/keycloak';
import { KEYCLOAK_LOGINS } from './dashboards/keycloak-logins';
import { KEYCLOAK_RUNTIME } from './dashboards/keycloak-runtime';
import { LOGGING } from './dashboards/logging';
import { M2MGATE } from './dashboards/m2mgate';
import { M2MGATE_DATABASE } from './dashboards/m2mgate-database';
import { M2MGATE_DEVICES } from './dashboards/m2mgate-devices';
import { M2MGATE_JVM } from './dashboards/m2mgate-jvm';
import { M2MGATE_MESSAGES } from './dashboards/m2mgate-messages';
import { M2MGATE_SERVICE } from './dashboards/m2mgate-service';
import { M2MGATE_VPN } from './dashboards/m2mgate-vpn';
import { MYSQL } from './dashboards/mysql';
import { MYSQL_BACKUPS } from './dashboards/mysql-backups';
import { MYSQL_GALERA } from './dashboards/mysql-galera';
import { MYSQL_HAPROXY } from './dashboards/mysql-haproxy';
import { MYSQL_INNODB } from './dashboards/mysql-innodb';
import { NFS } from './dashboards/nfs';
import { OPERATORS } from './dashboards/operators';
import { SCHEMA_REGISTRY } from './dashboards/schema-registry';
import { TRAEFIK } from './dashboards/traefik';
import { TRAEFIK_SERVICES } from './dashboards/traefik-services';
import { VOLUMES } from './dashboards/volumes';

/** All our dashboards, in the order of the contact sheet: from the whole to the parts. */
export const DASHBOARDS: readonly Dashboard[] = [
  ENVIRONMENT,
  M2MGATE,
  M2MGATE_SERVICE,
  M2MGATE_DEVICES,
  M2MGATE_MESSAGES,
  M2MGATE_DATABASE,
  M2MGATE_JVM,
  M2MGATE_VPN,
  MYSQL,
  MYSQL_INNODB,
  MYSQL_GALERA,
  MYSQL_HAPROXY,
  MYSQL_BACKUPS,
  KAFKA,
  KAFKA_TOPICS,
  KAFKA_CONSUMERS,
  KAFKA_METADATA,
  SCHEMA_REGISTRY,
  KEYCLOAK,
  KEYCLOAK_LOGINS,
  KEYCLOAK_RUNTIME,
  ENDPOINTS,
  TRAEFIK,
  TRAEFIK_SERVICES,
  CERTIFICATES,
  DNS,
  VOLUMES,
  NFS,
  K3S,
  ETCD,
  AUTOSCALER,
  HCLOUD,
  CONTAINERS,
  OPERATORS,
  LOGGING,
  HUB_FLUX,
  HUB_SECRETS,
];
