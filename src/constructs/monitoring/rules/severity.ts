/**
 * How urgent an alert is, in the words of the kube-prometheus-stack rules, so that routes and inhibition treat all
 * rules alike.
 *
 * - `critical`: something does not work now, or data is at risk; somebody has to act at once.
 * - `warning`: it will stop working if nobody acts within the day.
 * - `info`: worth knowing when one looks; nobody is called.
 */
export type Severity = 'critical' | 'warning' | 'info';
