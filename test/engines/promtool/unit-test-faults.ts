import type { AlertCase } from '../../constructs/monitoring/rules/alert-cases';

/** What a case wrongly expects, and what the message must name beside the alert. */
export const UNIT_TEST_FAULTS: [what: string, change: (one: AlertCase) => AlertCase, names: RegExp][] = [
  ['another text', (one) => withAlert(one, { description: 'Something else.' }), /Something else/],
  ['other labels', (one) => withAlert(one, { labels: { namespace: 'elsewhere' } }), /elsewhere/],
  ['silence', ({ fires: _, ...one }) => one, /exp:\[\s*\]/],
  ['an alert before its time', (one) => ({ ...one, at: '6m' }), /got:\[\s*\]/],
];

/** The case with other fields in the one alert that fires. */
function withAlert(one: AlertCase, fields: Partial<NonNullable<AlertCase['fires']>[number]>): AlertCase {
  const [fires] = one.fires ?? [];
  if (!fires) throw new Error(`${one.alert} does not fire`);
  return { ...one, fires: [{ ...fires, ...fields }] };
}
