import { expect, it } from 'vitest';
import type { Issue } from '../../src/base/issue';
import { acknowledge } from '../../src/project/acknowledge';

const staging: Issue = { severity: 'warning', field: 'acme.staging', rule: 'acme/staging', message: 'x' };
const open = (field: string): Issue => ({ severity: 'warning', field, rule: 'firewall/open', message: 'x' });
const error: Issue = { severity: 'error', field: 'slug', rule: 'slug/too-long', message: 'x' };
const reason = 'It is so.';

it('drops the warnings of a rule', () => {
  expect(acknowledge([staging, open('a'), open('b')], [{ rule: 'firewall/open', reason }])).toEqual([staging]);
});

it('drops only the warning of a field when the field is named', () => {
  expect(acknowledge([open('a'), open('b')], [{ rule: 'firewall/open', field: 'a', reason }])).toEqual([open('b')]);
});

it('never drops an error', () => {
  expect(acknowledge([error], [{ rule: 'slug/too-long', reason }])).toEqual([error]);
});

it('warns of an acknowledgement that matches nothing', () => {
  expect(
    acknowledge(
      [staging],
      [
        { rule: 'acme/staging', reason },
        { rule: 'firewall/open', field: 'a', reason },
      ],
    ),
  ).toEqual([
    expect.objectContaining({
      severity: 'warning',
      rule: 'acknowledge/unused',
      field: 'acknowledge[1]',
      message: expect.stringContaining('firewall/open of a'),
    }),
  ]);
});

it('does not warn of it while there is an error, because then not everything has been looked at', () => {
  expect(acknowledge([error], [{ rule: 'acme/staging', reason }])).toEqual([error]);
});
