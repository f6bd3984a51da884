import type { InhibitRule } from './alertmanager-configuration';

/** What two alerts of the same name must have in common to be about the same thing: one volume, not all of a namespace. */
const SAME_OBJECT = ['cluster', 'namespace', 'alertname', 'instance', 'persistentvolumeclaim'];

/**
 * Which alerts keep others silent.
 *
 * Many rules exist twice, with a lower limit for a warning; when the critical one speaks, the warning says nothing new.
 * The last two belong to InfoInhibitor, which the rules of kube-prometheus-stack raise wherever infos are alone.
 */
export const INHIBIT_RULES: readonly InhibitRule[] = [
  { source_matchers: ['severity = "critical"'], target_matchers: ['severity =~ "warning|info"'], equal: SAME_OBJECT },
  { source_matchers: ['severity = "warning"'], target_matchers: ['severity = "info"'], equal: SAME_OBJECT },
  { source_matchers: ['alertname = "InfoInhibitor"'], target_matchers: ['severity = "info"'], equal: ['namespace'] },
  { target_matchers: ['alertname = "InfoInhibitor"'] },
];
