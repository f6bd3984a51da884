import type { RuleSubject } from './rule-subject';

const FLUX = 'namespace="flux-system"';
/** Objects that nobody has stopped on purpose: a hibernated or dying project suspends its own. */
const RUNNING = 'unless on (namespace, name, customresource_kind) blue_flux_suspended == 1';
/** Kustomizations and releases that act on a managed cluster. */
const REMOTE = 'customresource_kind=~"Kustomization|HelmRelease",remote="kubeconfig"';

/**
 * Flux in the hub: what it cannot deliver, and whether it reaches the managed clusters at all.
 *
 * A managed cluster cannot see this itself: it keeps running as it is. One namespace of the hub is one project.
 */
export const FLUX_RULES: RuleSubject = {
  name: 'flux',
  title: 'Flux in the hub',
  records: [
    {
      record: 'namespace:flux_ready:max',
      expr: `max by (namespace) (blue_resource_condition{${REMOTE},type="Ready"} ${RUNNING})`,
    },
    {
      record: 'namespace_kind:flux_not_ready:count',
      expr: `count by (namespace, customresource_kind) (blue_resource_condition{customresource_group=~".*toolkit.fluxcd.io",type="Ready"} == 0 ${RUNNING})`,
    },
  ],
  alerts: [
    {
      alert: 'HubCannotReachCluster',
      severity: 'critical',
      expr: 'namespace:flux_ready:max == 0',
      for: '20m',
      summary: 'The hub cannot reach a cluster',
      description:
        'Nothing that Flux applies to the cluster of project {{ $labels.namespace }} is ready any more: its API does not answer, or the token has ended. The environment runs on, but nothing can be changed. An upgrade of the control planes takes about ten minutes.',
    },
    {
      alert: 'FluxKustomizationNotReady',
      severity: 'warning',
      expr: `blue_resource_condition{customresource_kind="Kustomization",type="Ready"} == 0 ${RUNNING} and on (namespace) namespace:flux_ready:max == 1`,
      for: '1h',
      summary: 'A layer does not become ready',
      description:
        'Kustomization {{ $labels.name }} of project {{ $labels.namespace }} has not been ready for an hour; layers after it wait. The database takes longest, up to 20 minutes.',
    },
    {
      alert: 'FluxHelmReleaseNotReady',
      severity: 'warning',
      expr: `blue_resource_condition{customresource_kind="HelmRelease",type="Ready"} == 0 ${RUNNING} and on (namespace) namespace:flux_ready:max == 1`,
      for: '45m',
      summary: 'A chart cannot be installed or upgraded',
      description:
        'HelmRelease {{ $labels.name }} of project {{ $labels.namespace }} fails; it is tried again every two minutes.',
    },
    {
      alert: 'FluxSourceNotReady',
      severity: 'warning',
      expr: `blue_resource_condition{customresource_kind=~"GitRepository|OCIRepository|HelmRepository|HelmChart",type="Ready"} == 0 ${RUNNING}`,
      for: '30m',
      summary: 'A source cannot be fetched',
      description:
        '{{ $labels.customresource_kind }} {{ $labels.name }} of project {{ $labels.namespace }} cannot be fetched: the address, the token or the signature is wrong, or the other side is down.',
    },
    {
      alert: 'FluxSuspendedForLong',
      severity: 'info',
      expr: 'count by (namespace) (blue_flux_suspended == 1) > 0',
      for: '30d',
      summary: 'A project has been suspended for a month',
      description:
        '{{ $value }} objects of project {{ $labels.namespace }} are suspended. A hibernated cluster still pays for its volumes.',
    },
    {
      alert: 'FluxControllerErrors',
      severity: 'warning',
      expr: `sum by (namespace, controller) (rate(controller_runtime_reconcile_errors_total{${FLUX}}[15m])) / sum by (namespace, controller) (rate(controller_runtime_reconcile_total{${FLUX}}[15m])) > 0.5`,
      for: '30m',
      summary: 'A Flux controller mostly fails',
      description:
        '{{ $value | humanizePercentage }} of the rounds of {{ $labels.controller }} end in an error. One broken project causes a few percent; this is the hub itself.',
    },
    {
      alert: 'FluxQueueGrows',
      severity: 'warning',
      expr: `min_over_time(workqueue_depth{${FLUX}}[15m]) > 50`,
      for: '15m',
      summary: 'Flux cannot keep up',
      description:
        'At least {{ $value }} objects wait for {{ $labels.name }}. Changes of all projects arrive late: the controllers need more workers.',
    },
    {
      alert: 'FluxReconcilesSlowly',
      severity: 'info',
      expr: `histogram_quantile(0.95, sum by (namespace, kind, le) (rate(gotk_reconcile_duration_seconds_bucket{${FLUX},kind=~"Kustomization|HelmRelease"}[30m]))) > 120`,
      for: '1h',
      summary: 'Flux takes long for each object',
      description:
        'One {{ $labels.kind }} in twenty takes longer than {{ $value | humanizeDuration }}. Waiting for health is meant to happen outside of that time.',
    },
    {
      alert: 'FluxMetricsMissing',
      severity: 'critical',
      expr: `absent(blue_resource_condition{customresource_kind="Kustomization"}) or absent(controller_runtime_reconcile_total{${FLUX}})`,
      for: '15m',
      summary: 'Flux is not measured',
      description:
        'Flux or the state of its objects has not been measured for 15 minutes, so nobody is told when a cluster cannot be reached.',
    },
  ],
};
