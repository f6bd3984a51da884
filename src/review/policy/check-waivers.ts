import type { Issue } from '../../base/issue';
import type { PolicyReport } from '../model/policy-report';
import { isWaivedBy, type Waiver } from './waive';

/** How long before its end a waiver is told of, in days. */
const NOTICE_DAYS = 14;

/**
 * What is wrong with the waivers of a project: one that has ended is an error, one that ends within 14 days and one that
 * waives nothing are warnings.
 *
 * @param today In UTC, as `2027-01-31`. A waiver holds to the end of its last day.
 */
export function checkWaivers(report: PolicyReport, waivers: readonly Waiver[], today: string): Issue[] {
  return waivers.flatMap((waiver, index): Issue[] => {
    const field = `waivers[${index}]`;
    const { rule, object, until } = waiver;
    const what = object === undefined ? rule : `${rule} of ${object}`;
    if (!report.findings.some((finding) => isWaivedBy(finding, waiver))) {
      return [
        {
          severity: 'warning',
          field,
          rule: 'waiver/unused',
          message: `waives ${what}, which does not occur`,
          hint: 'remove the entry',
        },
      ];
    }
    if (until < today) {
      return [
        {
          severity: 'error',
          field: `${field}.until`,
          rule: 'waiver/expired',
          message: `has passed, and ${what} is still broken`,
          got: until,
          hint: 'mend what was waived, or agree on another date',
        },
      ];
    }
    const days = daysBetween(today, until);
    if (days > NOTICE_DAYS) return [];
    return [
      {
        severity: 'warning',
        field: `${field}.until`,
        rule: 'waiver/ends-soon',
        message: days === 0 ? 'is today' : `is in ${days} ${days === 1 ? 'day' : 'days'}`,
        got: until,
        hint: `mend what was waived (${what}) before, or agree on another date`,
      },
    ];
  });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
