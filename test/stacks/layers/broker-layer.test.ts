import { describe, expect, it } from 'vitest';
import { buildLayers } from '../../../src/stacks/build-layers';
import { LAYERS } from '../../../src/stacks/layers';
import { environment } from '../../support/environment';

const OFF = { broker: { enabled: false }, m2mgate: { madService: { enabled: false } } };
/** Rules about whatever runs in a namespace of the platform name all of them. */
const NAMES_EVERY_NAMESPACE = ['blue-storage', 'blue-workloads'];
const manifests = (change?: Record<string, unknown>) => buildLayers(environment(change), LAYERS).map(({ manifest }) => manifest);

describe('the broker layer', () => {
  it('leaves nothing behind when it is off', () => {
    const left = manifests(OFF).filter(
      (object) =>
        !(object.kind === 'PrometheusRule' && NAMES_EVERY_NAMESPACE.includes(object.metadata.name)) &&
        /kafka|strimzi|schema-registry|"console"/.test(JSON.stringify([object.apiVersion, object.metadata, object.spec])),
    );
    expect(left.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([]);
  });

  it('is watched only when there is monitoring', () => {
    const monitors = (change?: Record<string, unknown>) =>
      buildLayers(environment(change), LAYERS)
        .filter(({ layer, manifest }) => layer === 'broker' && manifest.kind === 'PodMonitor')
        .map(({ manifest }) => manifest.metadata.name);
    expect(monitors()).toEqual(['kafka', 'schema-registry']);
    expect(monitors({ monitoring: { enabled: false } })).toEqual([]);
  });
});
