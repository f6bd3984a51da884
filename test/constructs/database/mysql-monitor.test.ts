import { describe, expect, it } from 'vitest';
import { MySqlMonitor } from '../../../src/constructs/database/mysql-monitor';
import { renderCluster } from '../../support/render-cluster';

interface Endpoint {
  readonly relabelings: readonly { action?: string; regex?: string; targetLabel?: string; replacement?: string }[];
}

/** Component, container and port that each monitor reads. */
function targets(binaryLogs: boolean) {
  return renderCluster((chart) => new MySqlMonitor(chart, 'M', { binaryLogs })).map(({ metadata, spec }) => {
    const { selector, podMetricsEndpoints } = spec as {
      selector: { matchLabels: Record<string, string> };
      podMetricsEndpoints: Endpoint[];
    };
    const [keep, address] = podMetricsEndpoints.flatMap(({ relabelings }) => relabelings);
    expect(keep?.action).toBe('keep');
    expect(address?.targetLabel).toBe('__address__');
    return [metadata.name, selector.matchLabels['app.kubernetes.io/component'], keep?.regex, address?.replacement];
  });
}

describe('MySqlMonitor', () => {
  it('reads nodes, proxies and the upload of binary logs', () => {
    expect(targets(true)).toEqual([
      ['mysql', 'pxc', 'mysqld-exporter', '$1:9104'],
      ['mysql-haproxy', 'haproxy', 'haproxy', '$1:8404'],
      ['mysql-binlogs', 'pitr', 'pitr', '$1:8080'],
    ]);
  });

  it('looks for no upload when there is none', () => {
    expect(targets(false).map(([name]) => name)).toEqual(['mysql', 'mysql-haproxy']);
  });

  it('takes one container of each pod, or every number would be counted once per container', () => {
    expect(targets(true).map(([, , container]) => container)).not.toContain(undefined);
  });
});
