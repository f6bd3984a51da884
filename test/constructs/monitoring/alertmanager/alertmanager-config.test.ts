import { describe, expect, it } from 'vitest';
import { alertmanagerConfig } from '../../../../src/constructs/monitoring/alertmanager/alertmanager-config';
import type { AlertRoute } from '../../../../src/constructs/monitoring/alertmanager/alertmanager-configuration';
import { alertmanagerSecret } from '../../../../src/constructs/monitoring/alertmanager/alertmanager-secret';
import { VARIANTS } from './variants';

const routes = (route: AlertRoute): AlertRoute[] => [route, ...(route.routes ?? []).flatMap(routes)];
const files = (config: unknown) => [...JSON.stringify(config).matchAll(/\/etc\/alertmanager\/secrets\/([\w-]+)\/([\w-]+)/g)];

describe.each(Object.entries(VARIANTS))('with %s', (_what, alerting) => {
  const config = alertmanagerConfig(alerting);
  const all = routes(config.route);

  it('every route leads to a receiver, and every receiver has a route', () => {
    const used = new Set(all.map(({ receiver }) => receiver));
    expect([...used].sort()).toEqual(config.receivers.map(({ name }) => name).sort());
  });

  it('every interval that a route names is there, and none that no route names', () => {
    const named = new Set(all.flatMap(({ mute_time_intervals = [] }) => mute_time_intervals));
    const there = (config.time_intervals ?? []).map(({ name }) => name);
    // Without anybody who is told there is nothing to keep quiet.
    expect(there).toEqual(expect.arrayContaining([...named]));
    if (alerting.mail || alerting.teams) expect([...named]).toEqual(there);
  });

  it('every file that is read is a key of the Secret, and every key is read', () => {
    const secret = alertmanagerSecret(alerting);
    const read = files(config);
    expect(read.map(([, , key]) => key).sort()).toEqual(Object.keys(secret?.data ?? {}).sort());
    expect(new Set(read.map(([, name]) => name))).toEqual(new Set(secret ? [secret.name] : []));
  });

  it('the root takes every alert, as Alertmanager demands', () => {
    expect(config.route).not.toHaveProperty('matchers');
    expect(config.route).not.toHaveProperty('mute_time_intervals');
    expect(config.route).not.toHaveProperty('continue');
  });

  it('no critical alert is ever muted', () => {
    const muted = all.filter(({ mute_time_intervals }) => mute_time_intervals);
    for (const { matchers } of muted) expect([['severity = "warning"'], ['severity != "critical"']]).toContainEqual(matchers);
  });

  it('nothing secret stands in it', () => {
    expect(JSON.stringify(config)).not.toMatch(/gitlabVariable|smtp_auth_password"|webhook_url"|"url"/);
  });
});

describe('alertmanagerConfig', () => {
  it('mails to all addresses in one message', () => {
    expect(alertmanagerConfig(VARIANTS.mail).receivers).toContainEqual({
      name: 'mail',
      email_configs: [{ to: 'ops@example.org, oncall@example.org', send_resolved: true }],
    });
  });

  it('sends no mail without a mail server', () => {
    expect(alertmanagerConfig(VARIANTS['addresses and no mail server']).receivers).toEqual([{ name: 'null' }]);
    expect(alertmanagerConfig(VARIANTS['addresses and no mail server']).global).toEqual({ resolve_timeout: '5m' });
  });

  it('says who it is and never sends unencrypted', () => {
    expect(alertmanagerConfig(VARIANTS.mail).global).toMatchObject({
      smtp_smarthost: 'smtp.example.org:587',
      smtp_from: 'blue@example.org',
      smtp_hello: 'example.m2mgate.cloud',
      smtp_require_tls: true,
      smtp_auth_username: 'blue',
      smtp_auth_password_file: '/etc/alertmanager/secrets/alertmanager-notifications/smtp-password',
    });
  });

  it('logs in only where there is a login', () => {
    const { global } = alertmanagerConfig(VARIANTS['mail without login']);
    expect(Object.keys(global).filter((key) => key.startsWith('smtp_auth'))).toEqual([]);
  });

  it('repeats what is critical sooner than the rest', () => {
    const { route } = alertmanagerConfig(VARIANTS.teams);
    const critical = routes(route).filter(({ matchers }) => matchers?.includes('severity = "critical"'));
    expect(critical.map(({ repeat_interval }) => repeat_interval)).toEqual(['4h']);
    expect(route.repeat_interval).toBe('12h');
  });

  it('names the environment in every group, since one mailbox takes the alerts of several', () => {
    expect(alertmanagerConfig(VARIANTS.nothing).route.group_by).toContain('cluster');
  });
});

describe('the Secret of Alertmanager', () => {
  it('is not there when nothing in it is needed', () => {
    expect(alertmanagerSecret(VARIANTS.nothing)).toBeUndefined();
    expect(alertmanagerSecret(VARIANTS['mail without login'])).toBeUndefined();
  });

  it('takes its values from the variables of GitLab', () => {
    expect(alertmanagerSecret(VARIANTS.everything)).toEqual({
      name: 'alertmanager-notifications',
      namespace: 'monitoring-system',
      data: {
        'smtp-password': { gitlabVariable: 'SMTP_PASSWORD' },
        'teams-url': { gitlabVariable: 'TEAMS_WEBHOOK_URL' },
        'dead-mans-switch-url': { gitlabVariable: 'HEARTBEAT_URL' },
      },
    });
  });
});
