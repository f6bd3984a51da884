import { AUTOSCALER_RULES } from './autoscaler-rules';
import { backupRules } from './backup-rules';
import { CASCADE_RULES } from './cascade-rules';
import { CERT_MANAGER_RULES } from './cert-manager-rules';
import { ENDPOINT_RULES } from './endpoint-rules';
import { EXTERNAL_DNS_RULES } from './external-dns-rules';
import { GALERA_RULES } from './galera-rules';
import { HAPROXY_RULES } from './haproxy-rules';
import { HCLOUD_RULES } from './hcloud-rules';
import { k3sRules } from './k3s-rules';
import { KAFKA_CLIENT_RULES } from './kafka-client-rules';
import { KAFKA_RULES } from './kafka-rules';
import { KEYCLOAK_RULES } from './keycloak-rules';
import { LOGGING_RULES } from './logging-rules';
import { m2mgateRules } from './m2mgate-rules';
import { MAD_RULES } from './mad-rules';
import { MAINTENANCE_RULES } from './maintenance-rules';
import type { MonitoringFlags } from './monitoring-flags';
import { MYSQL_RULES } from './mysql-rules';
import type { RuleSubject } from './rule-subject';
import { SCHEMA_REGISTRY_RULES } from './schema-registry-rules';
import { STORAGE_RULES } from './storage-rules';
import { STRIMZI_RULES } from './strimzi-rules';
import { TRAEFIK_RULES } from './traefik-rules';
import { VPNGATE_RULES } from './vpngate-rules';
import { WORKLOAD_RULES } from './workload-rules';

/** The rules of a managed cluster: those of every subject that runs in it, and of no other. */
export function monitoringRules(flags: MonitoringFlags): RuleSubject[] {
  const { broker, backup, autoscaler, services } = flags;
  return [
    MYSQL_RULES,
    GALERA_RULES,
    HAPROXY_RULES,
    ...(backup ? [backupRules(backup)] : []),
    ...(broker ? [KAFKA_RULES, KAFKA_CLIENT_RULES, SCHEMA_REGISTRY_RULES, STRIMZI_RULES] : []),
    KEYCLOAK_RULES,
    CERT_MANAGER_RULES,
    ENDPOINT_RULES,
    TRAEFIK_RULES,
    EXTERNAL_DNS_RULES,
    STORAGE_RULES,
    HCLOUD_RULES,
    k3sRules(flags),
    ...(autoscaler ? [AUTOSCALER_RULES] : []),
    MAINTENANCE_RULES,
    WORKLOAD_RULES,
    LOGGING_RULES,
    m2mgateRules(services),
    CASCADE_RULES,
    ...(services.includes('madService') ? [MAD_RULES] : []),
    ...(services.includes('vpngateService') ? [VPNGATE_RULES] : []),
  ];
}
