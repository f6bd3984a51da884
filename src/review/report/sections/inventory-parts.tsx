import { plural } from '../../words/plural';
import { Code } from '../parts/code';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import type { ReportProps } from '../report-props';

/** Users of an image that are named. */
const NAMED = 3;

/** What the environment is put together from: charts, images, volumes, resources of Terraform, patches. */
export function InventoryParts({ review: { inventory } }: ReportProps) {
  const { charts, images, volumes, terraform, patches } = inventory;
  const aside = [
    plural(charts.length, 'chart'),
    plural(images.length, 'image'),
    plural(
      volumes.reduce((sum, { count = 1 }) => sum + count, 0),
      'volume',
    ),
  ].join(', ');
  return (
    <Section id="inventory" title="Inventory" aside={aside}>
      <details>
        <summary>Charts</summary>
        <Table
          label="Charts"
          columns={[{ title: 'Chart' }, { title: 'Version' }, { title: 'Namespace' }, { title: 'Repository' }]}
          rows={charts.map(({ name, version, namespace, repository }) => [
            <Code>{name}</Code>,
            <Code>{version}</Code>,
            <Code>{namespace}</Code>,
            <Code>{repository}</Code>,
          ])}
        />
      </details>
      <details>
        <summary>Images</summary>
        <Table
          label="Images"
          columns={[{ title: 'Image' }, { title: 'Used by' }]}
          rows={images.map(({ image, usedBy }) => [<Code>{image}</Code>, users(usedBy)])}
        />
      </details>
      <details>
        <summary>Volumes</summary>
        <Table
          label="Volumes"
          columns={[
            { title: 'Volume' },
            { title: 'Class' },
            { title: 'Count', number: true },
            { title: 'Size of each', number: true },
          ]}
          rows={volumes.map(({ namespace, name, storageClass, count, size }) => [
            <Code>{`${namespace}/${name}`}</Code>,
            storageClass ? <Code>{storageClass}</Code> : 'default',
            count,
            size,
          ])}
        />
      </details>
      <details>
        <summary>Terraform</summary>
        <ul class="names">
          {terraform.map((address) => (
            <li>
              <Code>{address}</Code>
            </li>
          ))}
        </ul>
      </details>
      {patches.length > 0 && (
        <details open>
          <summary>Patches of the project</summary>
          <Table
            label="Patches"
            columns={[{ title: 'Object' }, { title: 'Operations' }]}
            rows={patches.map(({ object, operations }) => [<Code>{object}</Code>, <Code>{operations.join('; ')}</Code>])}
          />
        </details>
      )}
    </Section>
  );
}

function users(all: readonly string[]) {
  const more = all.length - NAMED;
  return [...all.slice(0, NAMED).map((user, index) => [index > 0 && ', ', <Code>{user}</Code>]), more > 0 && ` and ${more} more`];
}
