import { NAMESPACES } from '../../../src/catalog/namespaces';
import { SERVICES } from '../../../src/catalog/services';
import { dashboard } from '../dashboard';
import { bars } from '../panels/bars';
import { limits } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const VPN = `namespace="$namespace",container="${SERVICES.vpngateService.name}"`;

export const M2MGATE_VPN = dashboard('m2mgate-vpn', {
  title: 'VPN gateways',
  description: 'Tunnels of devices, and how much goes through them.',
  subjects: ['vpngate'],
  from: '24h',
  variables: [namespace(`kube_pod_container_status_ready{container="${SERVICES.vpngateService.name}"}`, NAMESPACES.m2mgate)],
  rows: [
    [
      'Now',
      stat('Gateways', 'none', `sum(kube_pod_container_status_ready{${VPN}})`, { limits: limits('red', [1, 'green']) }),
      stat('Tunnels', 'short', `sum(m2mgate_vpngate_tunnels{${VPN}})`, { nothing: 'unknown' }),
      stat('Fullest gateway', 'percentunit', `max(m2mgate_vpngate_tunnels{${VPN}} / m2mgate_vpngate_tunnels_max{${VPN}})`, {
        limits: limits('green', [0.75, 'orange'], [0.9, 'red']),
      }),
      stat('Failed logins', 'cpm', `60 * sum(rate(m2mgate_vpngate_logins_total{${VPN},outcome="failure"}[10m]))`, {
        decimals: 0,
        limits: limits('green', [10, 'orange'], [60, 'red']),
      }),
      stat('Restarts within a day', 'none', `sum(increase(kube_pod_container_status_restarts_total{${VPN}}[1d]))`, {
        decimals: 0,
        limits: limits('green', [1, 'orange']),
      }),
    ],
    [
      'Tunnels',
      timeseries('Tunnels', 'short', [[`sum by (pod) (m2mgate_vpngate_tunnels{${VPN}})`, '{{pod}}']], { stack: true }),
      bars('Addresses given away', 'percentunit', [
        `max by (pod) (m2mgate_vpngate_tunnels{${VPN}} / m2mgate_vpngate_tunnels_max{${VPN}})`,
        '{{pod}}',
      ]),
      timeseries('Logins', 'cpm', [
        [`60 * sum by (outcome) (rate(m2mgate_vpngate_logins_total{${VPN}}[$__rate_interval]))`, '{{outcome}}'],
      ]),
    ],
    [
      'Traffic',
      timeseries('In', 'Bps', [
        [
          'sum by (pod) (rate(container_network_receive_bytes_total{job="kubelet",metrics_path="/metrics/cadvisor",namespace="$namespace",pod=~"vpngate.*"}[$__rate_interval]))',
          '{{pod}}',
        ],
      ]),
      timeseries('Out', 'Bps', [
        [
          'sum by (pod) (rate(container_network_transmit_bytes_total{job="kubelet",metrics_path="/metrics/cadvisor",namespace="$namespace",pod=~"vpngate.*"}[$__rate_interval]))',
          '{{pod}}',
        ],
      ]),
      timeseries('Processor', 'short', [[`container:cpu_usage:rate5m{${VPN}}`, '{{pod}}']]),
    ],
  ],
});
