import { isChanged } from '../../graph/is-changed';
import { layerGraph } from '../../graph/layer-graph';
import { plural } from '../../words/plural';
import { Code } from '../parts/code';
import { Counts } from '../parts/counts';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import type { ReportProps } from '../report-props';

/** The graph of layers, once for wide pages and once for narrow ones. */
export interface Drawings {
  readonly wide: string;
  readonly tall: string;
}

/** In which order the layers roll out, and what happens in each. */
export function Layers({ review, drawings }: ReportProps & { readonly drawings: Drawings }) {
  const { layers, inventory } = review;
  const { nodes } = layerGraph(review);
  const changed = nodes.filter(isChanged).length;
  const how = changed === nodes.length ? plural(changed, 'layer') : `${changed} of ${plural(nodes.length, 'layer')} change`;
  const waits = new Map(inventory.layers.map(({ kustomization, dependsOn }) => [kustomization, dependsOn]));
  return (
    <Section id="layers" title="Layers" aside={`${how}; each waits until those before it are ready`}>
      <figure class="graph" aria-label="Order of the layers; the table below says the same">
        <div class="wide" dangerouslySetInnerHTML={{ __html: drawings.wide }} />
        <div class="tall" dangerouslySetInnerHTML={{ __html: drawings.tall }} />
        <figcaption class="legend">
          <span class="created">created</span>
          <span class="changed">changed</span>
          <span class="deleted">deletes something</span>
          <span class="same">as before, with its number of objects</span>
        </figcaption>
      </figure>
      <details>
        <summary>The same as a table</summary>
        <Table
          label="Layers"
          columns={[{ title: 'Layer' }, { title: 'Waits for' }, { title: 'Changes' }, { title: 'As before', number: true }]}
          rows={layers.map((layer) => [
            <Code>{layer.kustomization}</Code>,
            (waits.get(layer.kustomization) ?? []).map((name, index) => [index > 0 && ', ', <Code>{name}</Code>]),
            <Counts {...layer} />,
            layer.unchanged,
          ])}
        />
      </details>
    </Section>
  );
}
