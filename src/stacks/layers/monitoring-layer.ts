import { SUBDOMAINS } from '../../catalog/hosts';
import { OAUTH_CLIENTS } from '../../catalog/oauth-clients';
import { realmEndpoints } from '../../catalog/realm-endpoints';
import { SERVICES, type ServiceKey } from '../../catalog/services';
import { TRAEFIK_PODS } from '../../constructs/kubernetes/traefik-pods';
import { type Alerting, alerting } from '../../constructs/monitoring/alertmanager/alerting';
import { BlackboxExporter } from '../../constructs/monitoring/blackbox-exporter';
import { Dashboards } from '../../constructs/monitoring/dashboards/dashboards';
import { EndpointProbes, type PublicEndpoint } from '../../constructs/monitoring/endpoint-probes';
import type { GrafanaAccess } from '../../constructs/monitoring/grafana/grafana-access';
import { GrafanaRoute } from '../../constructs/monitoring/grafana/grafana-route';
import { KubePrometheusStack } from '../../constructs/monitoring/kube-prometheus-stack';
import { LogCollection } from '../../constructs/monitoring/log-collection';
import { Loki } from '../../constructs/monitoring/loki';
import { MonitoringPolicies } from '../../constructs/monitoring/monitoring-policies';
import { monitoringSecrets } from '../../constructs/monitoring/monitoring-secrets';
import { PlatformMonitors } from '../../constructs/monitoring/platform-monitors';
import { AlertRules } from '../../constructs/monitoring/rules/alert-rules';
import { longestGapHours } from '../../constructs/monitoring/rules/longest-gap-hours';
import type { MonitoringFlags } from '../../constructs/monitoring/rules/monitoring-flags';
import type { Environment } from '../environment';
import type { LayerDefinition } from '../layer-definition';

/** Metrics, logs and alerts (thesis: M2MGateClusterMonitoring). Nothing waits for it. */
export const monitoringLayer: LayerDefinition = {
  name: 'monitoring',
  after: ['bootstrap'],
  timeout: '15m',
  enabled: ({ monitoring }) => monitoring.enabled,
  secrets: (environment) => {
    const access = grafanaAccess(environment);
    return monitoringSecrets({
      alerting: alertingOf(environment),
      ...(access && { login: { secret: access.login.secret, credential: OAUTH_CLIENTS.grafana.credential } }),
    });
  },
  build: ({ hub, cluster }, environment) => {
    const { slug, monitoring, acme } = environment;
    const grafana = grafanaAccess(environment);
    const flags = monitoringFlags(environment);

    new KubePrometheusStack(hub, 'KubePrometheusStack', {
      cluster: slug,
      flags,
      prometheus: monitoring.prometheus,
      alerting: alertingOf(environment),
      ...(grafana && { grafana }),
    });
    new Loki(hub, 'Loki', monitoring.loki);
    new LogCollection(hub, 'LogCollection', slug);
    new BlackboxExporter(hub, 'BlackboxExporter', { trusted: !acme.staging });

    new MonitoringPolicies(cluster, 'MonitoringPolicies', grafana ? [TRAEFIK_PODS] : []);
    if (grafana) new GrafanaRoute(cluster, 'GrafanaRoute', grafana.host);
    new EndpointProbes(cluster, 'EndpointProbes', publicEndpoints(environment));
    new PlatformMonitors(cluster, 'PlatformMonitors', flags);
    new AlertRules(cluster, 'AlertRules', flags);
    new Dashboards(cluster, 'Dashboards', flags);
  },
};

function alertingOf({ baseDomain, monitoring, smtp }: Environment): Alerting {
  return alerting({ baseDomain, settings: monitoring.alertManager, ...(smtp && { smtp }) });
}

function grafanaAccess({ baseDomain, realms, monitoring }: Environment): GrafanaAccess | undefined {
  if (!monitoring.grafana.exposeDashboard) return undefined;
  return {
    host: `${SUBDOMAINS.grafana}.${baseDomain}`,
    login: {
      clientId: OAUTH_CLIENTS.grafana.clientId,
      secret: 'grafana-oauth',
      endpoints: realmEndpoints(baseDomain, realms.infrastructure),
    },
  };
}

/** What people must always be able to reach. */
function publicEndpoints({ baseDomain, realms, m2mgate, monitoring }: Environment): PublicEndpoint[] {
  const { enabled, urlSubdomain } = m2mgate.portal;
  const { issuer } = realmEndpoints(baseDomain, realms.m2mgate);
  return [
    // What every client of the realm asks first.
    { name: 'auth', url: `${issuer}/.well-known/openid-configuration` },
    ...(enabled ? [{ name: 'portal', url: `https://${urlSubdomain === '' ? '' : `${urlSubdomain}.`}${baseDomain}/` }] : []),
    ...(monitoring.grafana.exposeDashboard
      ? [{ name: 'grafana', url: `https://${SUBDOMAINS.grafana}.${baseDomain}/api/health` }]
      : []),
  ];
}

/** What runs in the environment, as far as rules and dashboards depend on it. */
function monitoringFlags({ broker, database, backup, infrastructure, m2mgate }: Environment): MonitoringFlags {
  const schedules = database.backup.schedule.map(({ schedule }) => schedule);
  const services = (Object.keys(SERVICES) as ServiceKey[]).filter((key) => {
    const settings = m2mgate[SERVICES[key].specKey];
    return !('enabled' in settings) || settings.enabled;
  });
  return {
    broker: broker.enabled,
    // Where backups have a target, the binary log is uploaded between them.
    backup: backup && schedules.length > 0 ? { longestGapHours: longestGapHours(schedules), pointInTimeRecovery: true } : false,
    etcdBackup: backup !== undefined,
    autoscaler: infrastructure.autoscaler !== false,
    controlPlanes: infrastructure.controlPlane.count,
    services,
  };
}
