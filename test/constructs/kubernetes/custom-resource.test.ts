import { App, Chart } from 'cdk8s';
import { describe, expect, test } from 'vitest';
import { CustomResource } from '../../../src/constructs/kubernetes/custom-resource';
import { CERTIFICATE } from '../../../src/imports/crds/cert-manager.io/certificate';
import { CLUSTER_ISSUER } from '../../../src/imports/crds/cert-manager.io/cluster-issuer';
import { PERCONA_XTRA_DB_CLUSTER_BACKUP } from '../../../src/imports/crds/pxc.percona.com/percona-xtra-db-cluster-backup';

const spec = { secretName: 'tls', issuerRef: { name: 'ca' } };

function chart(namespace?: string): Chart {
  return new Chart(new App(), 'test', { namespace, labels: { 'app.kubernetes.io/part-of': 'test' } });
}

test('an object has the identity of its kind, its metadata and its fields', () => {
  const resource = new CustomResource(chart(), 'Certificate', CERTIFICATE, {
    metadata: { name: 'sample', namespace: 'acme', labels: { a: 'b' }, annotations: { c: 'd' }, finalizers: ['example.com/e'] },
    spec,
  });
  expect(resource.toJson()).toEqual({
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: {
      name: 'sample',
      namespace: 'acme',
      labels: { a: 'b', 'app.kubernetes.io/part-of': 'test' },
      annotations: { c: 'd' },
      finalizers: ['example.com/e'],
    },
    spec,
  });
});

test('fields beside the spec are rendered too', () => {
  const resource = new CustomResource(chart(), 'Backup', PERCONA_XTRA_DB_CLUSTER_BACKUP, {
    metadata: { name: 'sample', namespace: 'mysql' },
    priorityClassName: 'low',
    spec: { pxcCluster: 'mysql', storageName: 's3' },
  });
  expect(resource.toJson()).toMatchObject({ priorityClassName: 'low', spec: { storageName: 's3' } });
});

describe('the namespace', () => {
  test('is that of the chart when none is given', () => {
    const resource = new CustomResource(chart('acme'), 'Certificate', CERTIFICATE, { metadata: { name: 'sample' }, spec });
    expect(resource.toJson()).toMatchObject({ metadata: { namespace: 'acme' } });
  });

  test('is left out for a kind that belongs to none, whatever the chart says', () => {
    const issuer = new CustomResource(chart('acme'), 'Issuer', CLUSTER_ISSUER, {
      metadata: { name: 'sample' },
      spec: { selfSigned: {} },
    });
    expect(issuer.toJson().metadata).toEqual({ name: 'sample', labels: { 'app.kubernetes.io/part-of': 'test' } });
  });
});

test('the name never depends on the place in the tree', () => {
  const names = ['One', 'Two'].map(
    (id) => new CustomResource(chart(), id, CERTIFICATE, { metadata: { name: 'sample' }, spec }).name,
  );
  expect(names).toEqual(['sample', 'sample']);
});
