import { describe, expect, it } from 'vitest';
import { HelmRelease } from '../../../src/constructs/flux/helm-release';
import { findObject } from '../../support/find-object';
import { renderHub } from '../../support/render-hub';

const index = { name: 'reloader', version: '1.0.0', repository: 'https://charts.example.org', images: [] };
const oci = { name: 'strimzi', version: '1.2.0', repository: 'oci://quay.example.org/helm', images: [] };

describe('HelmRelease', () => {
  it('names release, target and storage namespace, since their defaults do not exist on the managed cluster', () => {
    const objects = renderHub((chart) => new HelmRelease(chart, 'R', { chart: index, targetNamespace: 'tools' }));
    expect(findObject(objects, 'HelmRelease').spec).toMatchObject({
      releaseName: 'reloader',
      targetNamespace: 'tools',
      storageNamespace: 'tools',
    });
  });

  it('reaches the managed cluster through the registered kubeconfig', () => {
    const objects = renderHub((chart) => new HelmRelease(chart, 'R', { chart: index, targetNamespace: 'tools' }));
    expect(findObject(objects, 'HelmRelease').spec).toMatchObject({
      kubeConfig: { secretRef: { name: 'kubeconfig', key: 'value' } },
    });
  });

  it('waits for the releases it is told to, and for none otherwise', () => {
    const spec = (dependsOn?: string[]) => {
      const props = { chart: index, targetNamespace: 'tools', ...(dependsOn && { dependsOn }) };
      return findObject(
        renderHub((chart) => new HelmRelease(chart, 'R', props)),
        'HelmRelease',
      ).spec;
    };
    expect(spec(['crds'])).toMatchObject({ dependsOn: [{ name: 'crds' }] });
    expect(spec()).not.toHaveProperty('dependsOn');
    expect(spec([])).not.toHaveProperty('dependsOn');
  });

  it('takes a chart of an index repository at its exact version', () => {
    const objects = renderHub((chart) => new HelmRelease(chart, 'R', { chart: index, targetNamespace: 'tools' }));
    expect(findObject(objects, 'HelmRepository').spec).toMatchObject({ url: 'https://charts.example.org' });
    expect(findObject(objects, 'HelmRelease').spec).toMatchObject({
      chart: { spec: { chart: 'reloader', version: '1.0.0', sourceRef: { kind: 'HelmRepository', name: 'reloader' } } },
    });
  });

  it('takes a chart of an OCI registry by its tag, as a chart layer', () => {
    const objects = renderHub((chart) => new HelmRelease(chart, 'R', { chart: oci, targetNamespace: 'kafka' }));
    expect(findObject(objects, 'OCIRepository').spec).toMatchObject({
      url: 'oci://quay.example.org/helm/strimzi',
      ref: { tag: '1.2.0' },
      layerSelector: { operation: 'copy' },
    });
    expect(findObject(objects, 'HelmRelease').spec).toMatchObject({ chartRef: { kind: 'OCIRepository', name: 'strimzi' } });
    expect(findObject(objects, 'HelmRelease').spec).not.toHaveProperty('chart');
  });

  it('retries a failed install instead of uninstalling', () => {
    const objects = renderHub((chart) => new HelmRelease(chart, 'R', { chart: index, targetNamespace: 'tools' }));
    const retry = { strategy: { name: 'RetryOnFailure' } };
    expect(findObject(objects, 'HelmRelease').spec).toMatchObject({
      install: retry,
      upgrade: { ...retry, crds: 'CreateReplace' },
    });
  });

  it.each([
    [true, true],
    [false, undefined],
  ])('is suspended exactly while the project is frozen (%s)', (frozen, suspend) => {
    const objects = renderHub((chart) => new HelmRelease(chart, 'R', { chart: index, targetNamespace: 'tools' }), { frozen });
    expect(findObject(objects, 'HelmRelease').spec).toHaveProperty('interval');
    expect((findObject(objects, 'HelmRelease').spec as { suspend?: boolean }).suspend).toBe(suspend);
  });
});
