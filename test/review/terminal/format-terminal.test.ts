import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeReview } from '../../../src/review/make-review';
import type { Review } from '../../../src/review/model/review';
import { formatTerminal } from '../../../src/review/terminal/format-terminal';
import type { Side } from '../pairs/pair';
import { renderSide } from '../pairs/render-side';

const base = renderSide({});
const review = (after: Side) => makeReview({ base, head: renderSide(after) });
const bump = review({ props: { m2mgate: { coreService: { tagRef: '5.14.0' } } } });

/** What follows a title, up to the next one. */
const section = (text: string, title: string) => new RegExp(`^${title}\\n((?:(?:  .*)?\\n)+)`, 'm').exec(text)?.[1] ?? '';

describe('a review on a terminal', () => {
  it('is two lines where nothing changes', () => {
    expect(formatTerminal(makeReview({ base, head: base }), { comparedWith: 'origin/deploy/example at 1a2b3c4d' })).toBe(
      'example-m2mgate-cloud: no change (compared with origin/deploy/example at 1a2b3c4d)\nWhat would be deployed is deployed already.\n',
    );
  });

  it('of a newer version says what restarts and what changes', () => {
    expect(formatTerminal(bump)).toBe(
      [
        'example-m2mgate-cloud: restarts',
        'Objects: 1 changed; 1 workload to restart.',
        '',
        'changes',
        '           created  changed  deleted  unchanged',
        '  service        ·        1        ·         62',
        '  13 layers unchanged',
        '',
        'rolls out',
        '  restarts  Deployment m2mgate/core-service                      image 5.13.0 → 5.14.0',
        '  image     registry.example.com/m2mgate-sage/sage-core-service  5.13.0 → 5.14.0',
        '',
        'objects',
        '  service',
        '    ~ Deployment m2mgate/core-service',
        '        ~ spec.template.spec.containers[core-service].image: registry.example.com/m2mgate-sage/sage-core-service:5.13.0 → registry.example.com/m2mgate-sage/sage-core-service:5.14.0',
        '',
      ].join('\n'),
    );
  });

  it('of a first deployment counts the layers and lists no object', () => {
    const text = formatTerminal(makeReview({ head: base }));
    expect(text).toMatch(/^example-m2mgate-cloud: safe\nFirst deployment, everything is new: \d+ objects in \d+ layers/);
    expect(section(text, 'changes')).toMatch(/^ {2}service +63 +· +· +·$/m);
    expect(section(text, 'rolls out')).toMatch(/^ {2}costs {2}per month {2}€[\d.]+\n/);
    expect(text).not.toContain('Deployment');
  });

  it('tells dangers with what to do, before anything else', () => {
    const text = formatTerminal(review({ edit: (files) => files.remove('cluster/broker/kafka/kafka-broker.yaml') }));
    expect(section(text, 'dangers')).toBe(
      [
        '  blocked  Kafka kafka/broker  [stateful/deleted]',
        '    is deleted: the brokers stop, and a new cluster cannot read what is on their volumes',
        "    hint: take a backup that has been restored once, and see that nothing uses it any more; if it is meant, add { object: 'Kafka kafka/broker', reason: '…' } to allowDestroy",
        '',
        '',
      ].join('\n'),
    );
    expect(text.indexOf('\ndangers')).toBeLessThan(text.indexOf('\nchanges'));
  });

  it('tells what comes, goes, stays, moves and is replaced', () => {
    const text = section(
      formatTerminal(
        review({
          edit: (files) => {
            files.add('cluster/service/m2mgate/configmap-new.yaml', {
              apiVersion: 'v1',
              kind: 'ConfigMap',
              metadata: { name: 'new', namespace: 'm2mgate' },
            });
            files.remove('cluster/service/m2mgate/service-portal.yaml');
            files.remove('cluster/service/m2mgate/persistentvolumeclaim-distribution-service-data.yaml');
            files.move('cluster/auth/traefik/service-forward-auth.yaml', 'cluster/service/traefik/service-forward-auth.yaml');
          },
        }),
      ),
      'objects',
    );
    expect(text.trimEnd().split('\n')).toEqual([
      '  service',
      '    + ConfigMap m2mgate/new',
      '    - PersistentVolumeClaim m2mgate/distribution-service-data  (stays in the cluster)',
      '    - Service m2mgate/portal',
      '    ~ Service traefik/forward-auth  (moved from auth)',
    ]);
  });

  it('shows texts of several lines as they differ', () => {
    const text = formatTerminal(
      review({
        edit: (files) =>
          files.edit('cluster/database/mysql/perconaxtradbcluster-mysql.yaml', ({ spec }) =>
            Object.assign(spec.pxc, {
              configuration: spec.pxc.configuration.replace('max_connections=500', 'max_connections=900'),
            }),
          ),
      }),
    );
    expect(text).toContain('spec.pxc.configuration: (9 lines) → (9 lines)\n');
    expect(text).toMatch(/^ +-max_connections=500\n +\+max_connections=900\n/m);
  });

  it('counts what is only noise', () => {
    const text = formatTerminal(
      review({
        edit: (files) =>
          files.edit('cluster/service/m2mgate/deployment-portal.yaml', ({ metadata }) =>
            Object.assign(metadata.labels, { 'helm.sh/chart': 'portal-2' }),
          ),
      }),
    );
    expect(section(text, 'objects')).toContain('1 object left out: only checksums and chart labels differ\n');
    expect(text).not.toContain('helm.sh');
  });

  it('tells a plan resource by resource, and what drifted', () => {
    const plan: Review['plan'] = {
      changes: [
        {
          address: 'hcloud_server.a',
          type: 'hcloud_server',
          action: 'replace',
          createFirst: true,
          reason: 'it cannot be changed in place: image',
          fields: [{ type: 'changed', path: 'image', before: '1', after: '2' }],
        },
        {
          address: 'hcloud_server.b',
          type: 'hcloud_server',
          action: 'create',
          fields: [{ type: 'added', path: 'name', after: 'b' }],
        },
        { address: 'hcloud_server.c', type: 'hcloud_server', action: 'move', movedFrom: 'hcloud_server.d', fields: [] },
        { address: 'data.x.y', type: 'x', action: 'read', fields: [] },
      ],
      unchanged: 4,
      drift: [
        {
          address: 'hcloud_firewall.f',
          type: 'hcloud_firewall',
          action: 'update',
          fields: [{ type: 'removed', path: 'rule', before: { port: 22 } }],
        },
      ],
      outputs: [],
      terraformVersion: '1.11.0',
    };
    const text = formatTerminal(makeReview({ base, head: base, plan }));
    expect(section(text, 'changes')).toMatch(/^ {2}Terraform +2 +· +1 +4$/m);
    expect(section(text, 'terraform')).toBe(
      [
        '  -/+ hcloud_server.a  (it cannot be changed in place: image; the new one is made first)',
        '      ~ image: 1 → 2',
        '  + hcloud_server.b',
        '  > hcloud_server.c  (moved from hcloud_server.d)',
        '  changed outside Terraform since the last apply',
        '  ~ hcloud_firewall.f',
        '      - rule: {"port":22}',
        '',
      ].join('\n'),
    );
  });

  it('tells what the policy finds, waived or not', () => {
    const finding = {
      rule: 'image/pinned',
      subject: 'Deployment a/b',
      file: 'x',
      message: 'runs an image without a tag',
      hint: 'pin it',
    };
    const findings = [
      { ...finding, severity: 'error' as const },
      { ...finding, severity: 'warning' as const, waiver: { reason: 'a trial', until: '2027-01-31' } },
    ];
    expect(section(formatTerminal({ ...bump, policy: { rules: [], findings } }), 'policy')).toBe(
      '  error  Deployment a/b runs an image without a tag  [image/pinned]\n  waived  Deployment a/b runs an image without a tag  [image/pinned]  (until 2027-01-31: a trial)\n',
    );
  });

  it('is the same text in colours', () => {
    for (const one of [
      bump,
      review({ edit: (files) => files.remove('cluster/broker/kafka/kafka-broker.yaml') }),
      makeReview({ head: base }),
    ]) {
      const painted = formatTerminal(one, { colour: true, comparedWith: 'dist' });
      expect(painted).not.toBe(formatTerminal(one, { comparedWith: 'dist' }));
      expect(stripVTControlCharacters(painted)).toBe(formatTerminal(one, { comparedWith: 'dist' }));
    }
  });

  it('lets nothing through that a terminal would obey', () => {
    const text = formatTerminal(
      review({
        edit: (files) =>
          files.edit('cluster/service/m2mgate/deployment-portal.yaml', ({ metadata }) =>
            Object.assign(metadata.annotations, { 'a\u001b[31m': 'b\u001b]0;x\u0007\u202Ec' }),
          ),
      }),
      { colour: false },
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});
