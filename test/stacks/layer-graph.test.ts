import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GraphLayer, layerSteps } from '../../src/stacks/layer-graph';

const both = ['hub', 'cluster'] as const;
const layer = (name: string, after: string[] = [], halves: GraphLayer['halves'] = both): GraphLayer => ({ name, after, halves });
const dependencies = (layers: GraphLayer[]) =>
  Object.fromEntries(layerSteps(layers).map(({ name, dependsOn }) => [name, dependsOn]));

describe('layerSteps', () => {
  it('puts the hub half before the cluster half', () => {
    expect(dependencies([layer('a')])).toEqual({ 'a-hub': [], a: ['a-hub'] });
  });

  it('starts a layer when the last half of what it follows is ready', () => {
    expect(dependencies([layer('a'), layer('b', ['a'])])).toMatchObject({ 'b-hub': ['a'], b: ['b-hub'] });
  });

  it('skips a half that holds nothing', () => {
    expect(dependencies([layer('a', [], ['hub']), layer('b', ['a'], ['cluster'])])).toEqual({ 'a-hub': [], b: ['a-hub'] });
  });

  it('looks through a layer that is off to what that one follows', () => {
    expect(dependencies([layer('a'), layer('off', ['a'], []), layer('c', ['off'])])).toMatchObject({ 'c-hub': ['a'] });
  });

  it('names what several layers lead to only once', () => {
    const layers = [layer('a'), layer('x', ['a'], []), layer('y', ['a'], []), layer('z', ['x', 'y', 'a'], ['cluster'])];
    expect(dependencies(layers)).toMatchObject({ z: ['a'] });
  });

  it('refuses a circle, whose members would wait for each other for ever', () => {
    expect(() => layerSteps([layer('a', ['b']), layer('b', ['a'])])).toThrow('a -> b -> a');
  });

  it('refuses a layer that follows one that does not exist', () => {
    expect(() => layerSteps([layer('a', ['nowhere'])])).toThrow('layer a follows nowhere, which does not exist');
  });

  it('never lets a step start before everything its layer follows, whatever the graph', () => {
    const graphs = fc.array(
      fc.record({ after: fc.array(fc.nat()), halves: fc.constantFrom<GraphLayer['halves']>([], ['hub'], ['cluster'], both) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(graphs, (drawn) => {
        const layers = drawn.map(({ after, halves }, index) =>
          layer(`l${index}`, index === 0 ? [] : after.map((n) => `l${n % index}`), halves),
        );
        const steps = layerSteps(layers);
        const byName = new Map(steps.map((step) => [step.name, step]));
        const precedingSteps = (name: string): Set<string> =>
          new Set((byName.get(name)?.dependsOn ?? []).flatMap((one) => [one, ...precedingSteps(one)]));
        const wanted = (name: string): string[] =>
          (layers.find((one) => one.name === name)?.after ?? []).flatMap((one) => [one, ...wanted(one)]);
        for (const step of steps) {
          const earlier = precedingSteps(step.name);
          for (const other of steps) if (wanted(step.layer).includes(other.layer)) expect(earlier).toContain(other.name);
        }
      }),
      { numRuns: 100 },
    );
  });
});
