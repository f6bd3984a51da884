import type { Inventory } from '../../model/inventory';
import { kustomizationOf } from '../../words/kustomization-of';
import { objectName } from '../../words/object-name';
import { plural } from '../../words/plural';
import { Code } from '../parts/code';
import { Section } from '../parts/section';
import type { ReportProps } from '../report-props';

/** Every object of the environment, by layer. */
export function Objects({ review }: ReportProps) {
  const { objects } = review.inventory;
  const layers = new Map<string, Inventory['objects'][number][]>();
  for (const object of objects) {
    const layer = kustomizationOf({ id: { ...object, group: '' }, layer: object.layer }, review);
    layers.set(layer, [...(layers.get(layer) ?? []), object]);
  }
  return (
    <Section id="objects" title="Objects" aside={plural(objects.length, 'object')}>
      {[...layers].map(([layer, all]) => (
        <details>
          <summary>
            <Code>{layer}</Code> <span class="share">{plural(all.length, 'object')}</span>
          </summary>
          <ul class="names">
            {all.map((object) => (
              <li>
                <Code>{objectName(object)}</Code>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  );
}
