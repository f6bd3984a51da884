interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string };
}

/** What is wrong, with which alert, and what the message must name. A change may answer several rules for one. */
export const RULE_FAULTS: [
  what: string,
  alert: string,
  change: (rule: AlertRule) => readonly object[],
  names: readonly RegExp[],
][] = [
  [
    'a bracket that is never closed',
    'MySQLGaleraNotReady',
    (rule) => [{ ...rule, expr: `sum(${rule.expr}` }],
    [/MySQLGaleraNotReady/, /unclosed left parenthesis/],
  ],
  [
    'a function that does not exist',
    'MySQLGaleraNotReady',
    (rule) => [{ ...rule, expr: `median(${rule.expr})` }],
    [/MySQLGaleraNotReady/, /median/],
  ],
  [
    'a rate of what is no range',
    'KafkaConsumerLag',
    (rule) => [{ ...rule, expr: 'rate(kafka_consumergroup_lag)' }],
    [/KafkaConsumerLag/, /range vector/],
  ],
  [
    'a template that is never closed',
    'MySQLGaleraNotReady',
    (rule) => [{ ...rule, annotations: { summary: 'Pod {{ $labels.pod is gone' } }],
    [/MySQLGaleraNotReady/, /summary|template/],
  ],
  [
    'a function of templates that does not exist',
    'MySQLGaleraNotReady',
    (rule) => [{ ...rule, annotations: { summary: '{{ $value | humanise }}' } }],
    [/MySQLGaleraNotReady/, /humanise/],
  ],
  ['a duration without a unit', 'MySQLGaleraNotReady', (rule) => [{ ...rule, for: '5' }], [/5/, /duration/]],
  ['a field that does not exist', 'MySQLGaleraNotReady', (rule) => [{ ...rule, severity: 'critical' }], [/severity/]],
  [
    'a record whose name is no name of a metric',
    'MySQLGaleraNotReady',
    (rule) => [rule, { record: 'mysql{ready', expr: rule.expr }],
    [/mysql\{ready/, /record/],
  ],
  ['a record that is also an alert', 'MySQLGaleraNotReady', (rule) => [{ ...rule, record: 'mysql:ready' }], [/record|alert/]],
  ['the same rule twice', 'MySQLGaleraNotReady', (rule) => [rule, rule], [/MySQLGaleraNotReady/, /duplicate/]],
];
