import { RECEIVERS } from './alert-receivers';
import type { Alerting } from './alerting';
import type { AlertRoute } from './alertmanager-configuration';
import { QUIET_HOURS } from './quiet-intervals';

/** Labels by which alerts travel together in one message. `cluster` says which customer it is about. */
const GROUP_BY = ['cluster', 'namespace', 'alertname'];

/**
 * The routing tree: mail gets warnings and critical alerts, Teams everything (thesis section 4.2.2), infos as far as
 * inhibit-rules.ts lets them through.
 *
 * Each way of telling people has two routes, because critical alerts are repeated sooner and pass in quiet hours. All
 * routes continue, so that no way takes an alert from another; what no route wants is swallowed.
 */
export function alertRoute(alerting: Alerting): AlertRoute {
  return {
    receiver: RECEIVERS.nobody,
    group_by: GROUP_BY,
    group_wait: '30s',
    group_interval: '5m',
    repeat_interval: '12h',
    routes: [
      watchdog(alerting),
      // Made by the rules of kube-prometheus-stack to keep infos quiet; see inhibit-rules.ts.
      { receiver: RECEIVERS.nobody, matchers: ['alertname = "InfoInhibitor"'] },
      ...(alerting.mail ? channel(RECEIVERS.mail, 'severity = "warning"', alerting) : []),
      ...(alerting.teams ? channel(RECEIVERS.teams, 'severity != "critical"', alerting) : []),
    ],
  };
}

/**
 * Watchdog always fires. Sent on every few minutes it proves that rules, Prometheus and Alertmanager work; who receives
 * it raises the alarm when it stops.
 */
function watchdog({ deadMansSwitch }: Alerting): AlertRoute {
  const matchers = ['alertname = "Watchdog"'];
  if (!deadMansSwitch) return { receiver: RECEIVERS.nobody, matchers };
  // A repetition is only looked at once in each group interval; four and one make at most five minutes.
  return { receiver: RECEIVERS.deadMansSwitch, matchers, group_wait: '0s', group_interval: '1m', repeat_interval: '4m' };
}

function channel(receiver: string, others: string, { quietHours }: Alerting): AlertRoute[] {
  return [
    { receiver, matchers: ['severity = "critical"'], repeat_interval: '4h', continue: true },
    { receiver, matchers: [others], continue: true, ...(quietHours && { mute_time_intervals: [QUIET_HOURS] }) },
  ];
}
