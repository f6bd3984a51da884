import type { ObjectChange } from '../../model/object-change';
import { diffSize } from '../../words/diff-size';
import { kustomizationOf } from '../../words/kustomization-of';
import { objectName } from '../../words/object-name';
import { plural } from '../../words/plural';
import { Code } from '../parts/code';
import { Diff } from '../parts/diff';
import { Section } from '../parts/section';
import type { ReportProps } from '../report-props';

/** Fields that are named beside an object before it is opened. */
const NAMED = 3;
/** Objects whose differences are open from the beginning, when there are not more. */
const OPEN = 5;

/** Every object that changes, with its differences. Not for a first deployment, where it would be all of them. */
export function Changes({ review }: ReportProps) {
  if (review.first || review.objects.length === 0) return null;
  const shown = review.objects.filter(({ noise }) => !noise);
  const layers = [...new Set(shown.map((change) => kustomizationOf(change, review)))];
  const noise = review.objects.length - shown.length;
  const aside = [
    plural(shown.length, 'object'),
    ...(noise > 0 ? [`${noise} more in which only checksums and chart labels differ`] : []),
  ].join('; ');
  return (
    <Section id="changes" title="Changes" aside={aside}>
      {layers.map((layer) => (
        <>
          <h3>
            <Code>{layer}</Code>
          </h3>
          {shown
            .filter((change) => kustomizationOf(change, review) === layer)
            .map((change) => (
              <Change change={change} open={shown.length <= OPEN} />
            ))}
        </>
      ))}
    </Section>
  );
}

function Change({ change, open }: { readonly change: ObjectChange; readonly open: boolean }) {
  const { type, id, movedFrom, formerName, diff, fields, file } = change;
  const { added, removed } = diffSize(diff);
  const more = fields.length - NAMED;
  const name = objectName(id);
  return (
    <details class={`change ${type}`} open={open}>
      <summary>
        <span class="name">
          <Code>{name}</Code>
        </span>
        <span class="what">
          {type === 'changed' ? fields.slice(0, NAMED).map(({ path }) => <Code>{path}</Code>) : <em class={type}>{type}</em>}
          {type === 'changed' && more > 0 && `and ${more} more`}
          {movedFrom !== undefined && (
            <em class="changed">
              moved from <Code>{movedFrom}</Code>
            </em>
          )}
          {formerName !== undefined && (
            <em class="changed">
              replaces <Code>{formerName}</Code>
            </em>
          )}
        </span>
        <span class="size">
          {added > 0 && <span class="created">+{added} </span>}
          {removed > 0 && <span class="deleted">−{removed}</span>}
        </span>
      </summary>
      <p class="file">
        <Code>{file}</Code>
      </p>
      {diff ? <Diff text={diff} /> : <p>The object itself stays as it is.</p>}
    </details>
  );
}
