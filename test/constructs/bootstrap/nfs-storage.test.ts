import { describe, expect, it } from 'vitest';
import { NfsStorage } from '../../../src/constructs/bootstrap/nfs-storage';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';

describe('NfsStorage', () => {
  const objects = renderCluster((chart) => new NfsStorage(chart, 'NfsStorage'));

  it('never runs two servers on one file system', () => {
    expect(findObject(objects, 'Deployment').spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  });

  it('confirms what is on disk, and nothing before', () => {
    expect(JSON.stringify(findObject(objects, 'Deployment'))).toContain('{"name":"SYNC","value":"true"}');
  });

  it('keeps the volume when the layer goes', () => {
    expect(findObject(objects, 'PersistentVolumeClaim').metadata.annotations).toEqual({
      'kustomize.toolkit.fluxcd.io/prune': 'disabled',
    });
  });

  it('selects its pods by name, so that a moved construct does not change an immutable selector', () => {
    const labels = { 'app.kubernetes.io/name': 'nfs-server' };
    expect(findObject(objects, 'Deployment').spec).toMatchObject({
      selector: { matchLabels: labels },
      template: { metadata: { labels } },
    });
    expect(findObject(objects, 'Service').spec).toMatchObject({ selector: labels });
    expect(JSON.stringify(objects)).not.toContain('cdk8s.io/metadata.addr');
  });

  it('reserves little, and never a whole core as cdk8s-plus would', () => {
    expect(findObject(objects, 'Deployment').spec).toMatchObject({
      template: {
        spec: {
          containers: [{ resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '512Mi' } } }],
          priorityClassName: 'system-cluster-critical',
          enableServiceLinks: false,
        },
      },
    });
  });

  it('serves the class under the name of its Service, bound at once', () => {
    expect(findObject(objects, 'StorageClass', 'nfs')).toMatchObject({
      provisioner: 'nfs.csi.k8s.io',
      parameters: { server: 'nfs-server.kube-system.svc.cluster.local', share: '/' },
      volumeBindingMode: 'Immediate',
    });
  });
});
