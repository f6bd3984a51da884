import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../../src/review/guard/is-allowed';
import { makeReview } from '../../../src/review/make-review';
import { parsePlan } from '../../../src/review/plan/parse-plan';
import { summarizePlan } from '../../../src/review/plan/summarize-plan';
import type { EditedFiles } from '../pairs/edited-files';
import { resourceChange } from '../pairs/plan-changes';
import { renderSide } from '../pairs/render-side';

const base = renderSide({});
const review = (edit: (files: EditedFiles) => void) => makeReview({ base, head: renderSide({ edit }) });
const blocked = (edit: (files: EditedFiles) => void) =>
  review(edit)
    .dangers.filter(({ verdict }) => verdict === 'blocked')
    .map(({ rule, subject }) => `${rule} ${subject}`);

describe('what a project allows', () => {
  it.each([
    ['an object', 'PersistentVolumeClaim mysql/data', 'PersistentVolumeClaim mysql/data', true],
    ['another object', 'PersistentVolumeClaim mysql/data', 'PersistentVolumeClaim mysql/data-1', false],
    ['a part of a name', 'PersistentVolumeClaim mysql/data', 'PersistentVolumeClaim mysql', false],
    ['a kind', 'KafkaTopic kafka/schemas', 'KafkaTopic', true],
    ['another kind', 'KafkaTopic kafka/schemas', 'Kafka', false],
    ['an address', 'hcloud_volume.archive', 'hcloud_volume.archive', true],
    [
      'an address in a module',
      'module.a.module.b["x.y"].hcloud_server.server[0]',
      'module.a.module.b["x.y"].hcloud_server.server[0]',
      true,
    ],
    ['another instance', 'hcloud_server.server[0]', 'hcloud_server.server[1]', false],
    ['all instances', 'hcloud_server.server[0]', 'hcloud_server.server', false],
    ['a resource type', 'module.a.module.b["x.hcloud_volume.y"].hcloud_server.server["c.d"]', 'hcloud_server', true],
    ['another resource type', 'module.a.module.b["x.hcloud_volume.y"].hcloud_server.server["c.d"]', 'hcloud_volume', false],
    ['a module', 'module.a.hcloud_server.server', 'module.a', false],
    ['nothing', 'hcloud_server.server', '', false],
  ])('%s', (_what, subject, object, expected) => {
    expect(isAllowed(subject, [{ object }])).toBe(expected);
  });
});

describe('a danger that is blocked', () => {
  it('says what to add to the project', () => {
    const { dangers } = review((files) => files.remove('cluster/broker/kafka/kafka-broker.yaml'));
    expect(dangers).toEqual([
      {
        rule: 'stateful/deleted',
        verdict: 'blocked',
        subject: 'Kafka kafka/broker',
        message: 'is deleted: the brokers stop, and a new cluster cannot read what is on their volumes',
        hint: "take a backup that has been restored once, and see that nothing uses it any more; if it is meant, add { object: 'Kafka kafka/broker', reason: '…' } to allowDestroy",
      },
    ]);
  });

  it('is none any more when the project allows it, and a danger all the same', () => {
    const { verdict, dangers } = review((files) => {
      files.remove('cluster/broker/kafka/kafka-broker.yaml');
      files.allowDestroy('Kafka kafka/broker');
    });
    expect([verdict, dangers.map((danger) => danger.verdict)]).toEqual(['data-loss', ['data-loss']]);
    expect(dangers[0]?.hint).not.toContain('allowDestroy');
  });

  it('stays one when what is deployed allows it and the project no longer does', () => {
    const allowed = renderSide({ edit: (files) => files.allowDestroy('Kafka') });
    const head = renderSide({ edit: (files) => files.remove('cluster/broker/kafka/kafka-broker.yaml') });
    expect(makeReview({ base: allowed, head }).verdict).toBe('blocked');
  });

  it('quotes an address so that it can be pasted', () => {
    const change = resourceChange(`module.a["it's"].hcloud_server.b`, ['delete'], { before: {} });
    const plan = summarizePlan(parsePlan(JSON.stringify({ format_version: '1.2', resource_changes: [change] }), 'plan'));
    expect(makeReview({ base, head: base, plan }).dangers[0]?.hint).toContain(
      `{ object: 'module.a["it\\'s"].hcloud_server.b', reason`,
    );
  });
});

describe('the budget of deletions', () => {
  const pages = (count: number) =>
    renderSide({
      edit: (files) => {
        for (let page = 0; page < count; page++)
          files.add(`cluster/service/m2mgate/configmap-${page}.yaml`, {
            apiVersion: 'v1',
            kind: 'ConfigMap',
            metadata: { name: `page${page}`, namespace: 'm2mgate' },
          });
      },
    });
  const budget = (deletionBudget: number) =>
    renderSide({ edit: (files) => files.inventory(({ review: settings }) => Object.assign(settings, { deletionBudget })) });

  it.each([
    ['20 are as many as may go', pages(20), base, []],
    ['21 are too many', pages(21), base, ['deletion/budget the render']],
    ['a project may allow more', pages(30), budget(30), []],
    ['a project may allow none', pages(1), budget(0), ['deletion/budget the render']],
  ])('%s', (_what, before, head, expected) => {
    expect(makeReview({ base: before, head }).dangers.map(({ rule, subject }) => `${rule} ${subject}`)).toEqual(expected);
  });

  it('is 20 where an older version has written none down', () => {
    const head = renderSide({ edit: (files) => files.inventory((inventory) => Reflect.deleteProperty(inventory, 'review')) });
    expect(makeReview({ base: pages(20), head }).verdict).toBe('safe');
    expect(makeReview({ base: pages(21), head }).verdict).toBe('blocked');
  });

  it('counts neither what Flux keeps nor what only gets another name', () => {
    const before = renderSide({
      edit: (files) =>
        files.add('cluster/service/m2mgate/job-a-00000001.yaml', {
          apiVersion: 'batch/v1',
          kind: 'Job',
          metadata: { name: 'a-00000001', namespace: 'm2mgate' },
        }),
    });
    const head = renderSide({
      edit: (files) => {
        files.inventory(({ review: settings }) => Object.assign(settings, { deletionBudget: 0 }));
        files.add('cluster/service/m2mgate/job-a-00000002.yaml', {
          apiVersion: 'batch/v1',
          kind: 'Job',
          metadata: { name: 'a-00000002', namespace: 'm2mgate' },
        });
        files.remove('cluster/service/m2mgate/persistentvolumeclaim-distribution-service-data.yaml');
      },
    });
    expect(makeReview({ base: before, head }).dangers.map(({ rule }) => rule)).toEqual(['stateful/abandoned']);
  });
});

describe('a render that cannot be meant', () => {
  it.each([
    ['a layer without objects', 'cluster/database/', ['layer/empty cluster/database']],
    [
      'a layer without its Kustomization',
      'hub/root/kustomization-database.yaml',
      ['layer/unapplied cluster/database', 'layer/removed Kustomization example-m2mgate-cloud/database'],
    ],
  ])('%s', (_what, path, expected) => {
    expect(blocked((files) => files.remove(path))).toEqual(expected);
  });

  it('a layer that nothing is in, on a first deployment', () => {
    const head = renderSide({ edit: (files) => files.remove('cluster/database/') });
    expect(makeReview({ head }).dangers).toMatchObject([
      { rule: 'layer/empty', message: 'is empty, and a Kustomization waits for it' },
    ]);
  });

  it('a layer with its Kustomization that nobody has asked for, one by one', () => {
    const both = (files: EditedFiles) => {
      files.remove('hub/console/');
      files.remove('hub/root/kustomization-console-hub.yaml');
    };
    expect(blocked(both)).toEqual(['layer/removed Kustomization example-m2mgate-cloud/console-hub']);
    expect(
      blocked((files) => {
        both(files);
        files.allowDestroy('Kustomization example-m2mgate-cloud/console-hub');
      }),
    ).toEqual([]);
  });

  it('another project', () => {
    expect(blocked((files) => files.inventory(({ project }) => Object.assign(project, { gitlabProjectId: 571 })))).toEqual([
      'project/other project example-m2mgate-cloud',
    ]);
  });
});

it('nothing is guarded while the environment is taken down', () => {
  const { verdict, dangers } = review((files) => {
    files.inventory(({ project }) => Object.assign(project, { lifecycle: 'destroying' }));
    files.remove('hub/');
    files.remove('cluster/');
  });
  expect(verdict).toBe('data-loss');
  expect(dangers.length).toBeGreaterThan(10);
});
