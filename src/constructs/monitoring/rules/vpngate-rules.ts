import { NAMESPACES } from '../../../catalog/namespaces';
import { SERVICES } from '../../../catalog/services';
import type { RuleSubject } from './rule-subject';

const VPNGATE = `namespace="${NAMESPACES.m2mgate}",container="${SERVICES.vpngateService.name}"`;

/** VPN gateways: one pod for each instance, behind a load balancer of their own. */
export const VPNGATE_RULES: RuleSubject = {
  name: 'vpngate',
  title: 'VPN gateways',
  alerts: [
    {
      alert: 'VpnInstanceDown',
      severity: 'warning',
      expr: `kube_pod_container_status_ready{${VPNGATE}} == 0`,
      for: '5m',
      summary: 'A VPN gateway does not run',
      description:
        'VPN gateway {{ $labels.pod }} is not ready. Its tunnels are gone; devices of that gateway do not move to another one by themselves.',
    },
    {
      alert: 'VpnInstanceRestarted',
      severity: 'info',
      expr: `increase(kube_pod_container_status_restarts_total{${VPNGATE}}[30m]) > 0`,
      summary: 'A VPN gateway has restarted',
      description: 'VPN gateway {{ $labels.pod }} has restarted; every tunnel through it had to be made again.',
    },
    {
      alert: 'VpnTunnelsLost',
      severity: 'critical',
      expr: `sum by (namespace, pod) (m2mgate_vpngate_tunnels{${VPNGATE}}) < 0.5 * sum by (namespace, pod) (m2mgate_vpngate_tunnels{${VPNGATE}} offset 15m) and sum by (namespace, pod) (m2mgate_vpngate_tunnels{${VPNGATE}} offset 15m) > 10`,
      for: '5m',
      summary: 'Half of the VPN tunnels are gone',
      description: '{{ $labels.pod }} holds {{ $value }} tunnels, less than half of a quarter of an hour ago.',
    },
    {
      alert: 'VpnTunnelsNearLimit',
      severity: 'warning',
      expr: `sum by (namespace, pod) (m2mgate_vpngate_tunnels{${VPNGATE}}) / sum by (namespace, pod) (m2mgate_vpngate_tunnels_max{${VPNGATE}}) > 0.9`,
      for: '15m',
      summary: 'A VPN gateway is nearly full',
      description:
        '{{ $labels.pod }} has given away {{ $value | humanizePercentage }} of its addresses; the number of gateways is a field of the project.',
    },
    {
      alert: 'VpnLoginsFail',
      severity: 'warning',
      expr: `sum by (namespace, pod) (rate(m2mgate_vpngate_logins_total{${VPNGATE},outcome="failure"}[10m])) > 1`,
      for: '15m',
      summary: 'VPN logins fail',
      description:
        '{{ $value | humanize }} logins a second at {{ $labels.pod }} fail: devices with old keys, or somebody who tries.',
    },
  ],
};
