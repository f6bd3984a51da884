import { describe, expect, it } from 'vitest';
import { layerDiagram } from '../../../src/review/comment/layer-diagram';
import type { Review } from '../../../src/review/model/review';
import { sampleInventory, sampleReview } from './sample-review';

/** A chain of layers, all of which change. */
function chain(names: readonly string[]): Review {
  const layers = names.map((kustomization, index) => ({
    kustomization,
    path: `./cluster/${kustomization}`,
    dependsOn: names.slice(index - 1, index),
    objects: 1,
  }));
  return sampleReview({
    inventory: sampleInventory({ layers }),
    layers: names.map((kustomization) => ({ kustomization, created: 0, changed: 1, deleted: 0, unchanged: 0 })),
  });
}
const names = (count: number, prefix = 'layer') => Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

describe('the diagram of a comment', () => {
  it('is short enough for GitLab to draw it at once, whatever the layers are called', () => {
    for (const count of [2, 15, 16, 60]) {
      const text = layerDiagram(chain(names(count, 'a-layer-with-a-name-that-is-rather-long'))) ?? '';
      expect(text.length, String(count)).toBeLessThan(2_000);
      expect(text.match(/ -->/g)?.length, String(count)).toBeGreaterThan(0);
    }
  });

  it('draws up to 15 layers, and says how many more change', () => {
    expect(layerDiagram(chain(names(15)))).not.toContain('more layers');
    expect(layerDiagram(chain(names(18)))).toContain('3 more layers change.');
  });

  it('draws both halves of a layer as one before it leaves any out', () => {
    const halves = names(9).flatMap((name) => [`${name}-hub`, name]);
    expect(layerDiagram(chain(halves))).not.toMatch(/hub|more layers/);
  });

  it('is left out where there is no order to show', () => {
    expect(layerDiagram(chain(['database']))).toBeUndefined();
    expect(layerDiagram(chain([]))).toBeUndefined();
  });
});
