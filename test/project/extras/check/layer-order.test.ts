import { expect, it } from 'vitest';
import { layerOrder } from '../../../../src/project/extras/check/layer-order';
import { NO_EXTRAS } from '../../../../src/project/extras/extras';
import type { LayerDefinition } from '../../../../src/stacks/layer-definition';
import { environment } from '../../../support/environment';

const broker: LayerDefinition = {
  name: 'broker',
  after: [],
  timeout: '5m',
  enabled: ({ broker: settings }) => settings.enabled,
  build: () => {},
};
const extras = { ...NO_EXTRAS, extensions: [{ field: "extend('broker')", layer: 'broker', callback: () => {} }] };

it("warns with 'layer/off' of an extension of a layer that is switched off", () => {
  const order = (change: Record<string, unknown>) => layerOrder(extras, [], environment(change), [broker]);
  expect(order({})).toEqual([]);
  expect(order({ broker: { enabled: false } })).toMatchObject([
    { severity: 'warning', rule: 'layer/off', field: "extend('broker')", got: 'broker' },
  ]);
});

it('may follow a layer that is switched off: what that one follows takes its place', () => {
  const release = { field: 'a', name: 'a', repo: 'b', chart: 'c', version: 'd', namespace: 'e', timeout: '1m', after: 'broker' };
  expect(layerOrder({ ...NO_EXTRAS, releases: [release] }, ['a'], environment({ broker: { enabled: false } }), [broker])).toEqual(
    [],
  );
});
