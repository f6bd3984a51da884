/** Labels that Prometheus' operator gives to every series, from the target and not from the program. */
export const TARGET_LABELS = ['namespace', 'pod', 'container', 'job', 'instance', 'endpoint'] as const;
