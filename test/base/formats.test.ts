import { describe, expect, it } from 'vitest';
import { checkCpu, checkMemory } from '../../src/base/check-quantity';
import { checkCidr } from '../../src/base/cidr';
import { checkCron } from '../../src/base/cron';
import { checkDate } from '../../src/base/date';
import type { Finding } from '../../src/base/finding';
import { checkDnsLabel, checkHost } from '../../src/base/host';
import { checkLabelKey, checkLabelValue, checkTaint } from '../../src/base/kubernetes-label';
import { checkMail } from '../../src/base/mail';
import { checkSshPublicKey } from '../../src/base/ssh-public-key';
import { checkTimeZone } from '../../src/base/time-zone';

const LABEL_63 = 'a'.repeat(63);
const ED25519 = `ssh-ed25519 ${'A'.repeat(68)} ops@example.com`;

interface Format {
  readonly check: (text: string) => Finding | undefined;
  readonly rule: string;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

const FORMATS: Readonly<Record<string, Format>> = {
  'a DNS name': {
    check: checkHost,
    rule: 'host/format',
    good: ['example.m2mgate.cloud', 'a.de', 'xn--bcher-kva.example', `${LABEL_63}.example`, '1and1.com'],
    bad: [
      '',
      'example',
      'Example.com',
      'a..b',
      '-a.de',
      'a-.de',
      'a.de.',
      '*.a.de',
      'a_b.de',
      '10.0.0.1',
      `a${LABEL_63}.de`,
      `${`${LABEL_63}.`.repeat(4)}de`,
    ],
  },
  'a DNS label': {
    check: checkDnsLabel,
    rule: 'name/format',
    good: ['a', 'a-b', '0', LABEL_63],
    bad: ['', 'A', '-a', 'a-', 'a.b', 'a_b', `a${LABEL_63}`],
  },
  'a mail address': {
    check: checkMail,
    rule: 'mail/format',
    good: ['ops@example.com', 'first.last+tag@sub.example.com', 'ops@Example.com'],
    bad: ['', 'ops', 'ops@', '@example.com', 'ops@example', 'a b@example.com', 'Ops <ops@example.com>', 'ops@example.com,'],
  },
  'an address range': {
    check: checkCidr,
    rule: 'cidr/format',
    good: ['203.0.113.0/24', '203.0.113.7/32', '0.0.0.0/0', '2001:db8::/32', '::/0'],
    bad: ['', '203.0.113.7', '203.0.113.7/24', '203.0.113.0/33', '2001:db8::1', '2001:db8::1/64', 'example.com', '300.0.0.0/8'],
  },
  'a date': {
    check: checkDate,
    rule: 'date/format',
    good: ['2027-01-31', '2028-02-29', '1999-12-31'],
    bad: ['', '31.01.2027', '2027-1-31', '2027-02-29', '2027-13-01', '2027-00-10', '2027-01-31T00:00:00Z', ' 2027-01-31'],
  },
  'a cron schedule': {
    check: checkCron,
    rule: 'cron/format',
    good: ['15 2 * * *', '0 */6 * * *', '0 0 1 1 *', '30 4 * * 1-5', '0 3 * * SUN', '5,35 * * * *'],
    bad: [
      '',
      '* * * *',
      '0 15 2 * * *',
      '61 * * * *',
      '@daily',
      '15 2 * *  *',
      'H 2 * * *',
      '0 0 L * *',
      '0 0 ? * 1#2',
      '0 3 * * 5L',
      '0 3 15W * *',
    ],
  },
  'an amount of CPU': {
    check: checkCpu,
    rule: 'quantity/format',
    good: ['250m', '2', '1.5'],
    bad: ['', '0', '0m', '2 cores', '-1', '2Gi'],
  },
  'an amount of memory': {
    check: checkMemory,
    rule: 'quantity/format',
    good: ['512Mi', '2Gi', '1.5Gi', '500M'],
    bad: ['', '0Gi', '512', '512m', '2GB', '2 Gi'],
  },
  'a time zone': {
    check: checkTimeZone,
    rule: 'time-zone/unknown',
    good: ['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'],
    bad: ['', 'Berlin', 'Europe/Berln', '+01:00', 'MESZ'],
  },
  'an OpenSSH public key': {
    check: checkSshPublicKey,
    rule: 'ssh/public-key',
    good: [
      ED25519,
      ED25519.replace(' ops@example.com', ''),
      `ssh-rsa ${'B'.repeat(370)}== name`,
      `ecdsa-sha2-nistp256 ${'C'.repeat(140)}=`,
    ],
    bad: ['', 'ssh-ed25519', 'ssh-dss AAAA', `${ED25519}\n`, `${ED25519}\n${ED25519}`, 'AAAAC3NzaC1lZDI1NTE5'],
  },
  'a label key': {
    check: checkLabelKey,
    rule: 'label/format',
    good: ['workload', 'example.com/workload', 'node.kubernetes.io/role', 'A_b.c-d'],
    bad: ['', '-a', 'a/b/c', '/a', 'Example.com/a', 'a b', `a${LABEL_63}`],
  },
  'a label value': {
    check: checkLabelValue,
    rule: 'label/format',
    good: ['', 'true', 'v1.2', LABEL_63],
    bad: ['-a', 'a b', 'a/b', `a${LABEL_63}`],
  },
  'a taint': {
    check: checkTaint,
    rule: 'taint/format',
    good: ['dedicated=kafka:NoSchedule', 'example.com/gpu:NoExecute', 'a=:PreferNoSchedule'],
    bad: ['', 'dedicated', 'dedicated=kafka', 'dedicated=kafka:noschedule', '=kafka:NoSchedule', 'a=b=c:NoSchedule'],
  },
};

describe.each(Object.entries(FORMATS))('%s', (_, { check, rule, good, bad }) => {
  it.each(good)('can be "%s"', (text) => expect(check(text)).toBeUndefined());
  it.each(bad)('cannot be "%s"', (text) => expect(check(text)?.rule).toBe(rule));
});

describe('the hint', () => {
  it.each([
    [checkHost('https://Example.m2mgate.cloud/portal'), "did you mean 'example.m2mgate.cloud'?"],
    [checkHost('*.example.com'), "did you mean 'example.com'?"],
    [checkDnsLabel('My Project'), "did you mean 'my-project'?"],
    [checkDnsLabel('a-very-long-name', 6), "did you mean 'a-very'?"],
    [checkCidr('203.0.113.7'), "did you mean '203.0.113.7/32'?"],
    [checkCidr('2001:db8::1'), "did you mean '2001:db8::1/128'?"],
    [checkCidr('203.0.113.7/24'), "did you mean '203.0.113.0/24'?"],
    [checkCron('0 15 2 * * *'), "leave out the seconds: '15 2 * * *'"],
    [checkMemory('2GB'), "did you mean '2Gi'?"],
    [checkMemory('512m'), "did you mean '512Mi'?"],
    [checkTimeZone('Europe/Berln'), "did you mean 'Europe/Berlin'?"],
  ])('of %j names what was meant', (finding, hint) => expect(finding?.hint).toBe(hint));

  it('is left out when there is nothing to guess', () => {
    for (const finding of [checkHost('???'), checkCidr('x'), checkMemory('much'), checkDnsLabel('!!!')])
      expect(finding).not.toHaveProperty('hint');
  });
});

it('takes a private key for what it is, and forbids to show it', () => {
  expect(checkSshPublicKey('-----BEGIN OPENSSH PRIVATE KEY-----\nabc')).toMatchObject({ rule: 'secret/inline', secret: true });
  expect(checkSshPublicKey('anything else')).toMatchObject({ rule: 'ssh/public-key', secret: true });
});
