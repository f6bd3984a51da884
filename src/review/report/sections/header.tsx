import { summary } from '../../words/summary';
import { VERDICT_WORDS } from '../../words/verdict-words';
import { Code } from '../parts/code';
import { Link } from '../parts/link';
import type { ReportProps } from '../report-props';
import { contents } from './contents';

/** The environment, the verdict, one sentence, and where it all comes from. */
export function Header({ review, context }: ReportProps) {
  const { baseDomain } = review.inventory.project;
  const { unreleasedCommits = 0 } = context;
  return (
    <header class="top">
      <p class="kind">Blue · {review.first ? 'first deployment' : 'review of a change'}</p>
      <div class="title">
        <h1>{baseDomain}</h1>
        <p class={`verdict ${review.verdict}`}>{VERDICT_WORDS[review.verdict].title}</p>
      </div>
      <p class="lead">{summary(review)}</p>
      {unreleasedCommits > 0 && (
        <p class="note">
          Includes {unreleasedCommits} {unreleasedCommits === 1 ? 'commit' : 'commits'} of the target branch not deployed yet.
        </p>
      )}
      <Origin review={review} context={context} />
      <nav aria-label="Contents">
        <ul>
          {contents(review).map(({ id, title }) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Origin({ context, review }: ReportProps) {
  const { sourceSha, sourceRef, deployedSha, compareUrl, pipelineUrl, jobUrl, blueVersion } = context;
  return (
    <dl class="origin">
      {sourceSha && (
        <div>
          <dt>Source</dt>
          <dd>
            <Code>{sourceSha.slice(0, 8)}</Code>
            {sourceRef && ' on '}
            {sourceRef && <Code>{sourceRef}</Code>}
          </dd>
        </div>
      )}
      {!review.first && deployedSha && (
        <div>
          <dt>Compared with</dt>
          <dd>
            <Link href={compareUrl}>
              <Code>{deployedSha.slice(0, 8)}</Code>
            </Link>
            , as deployed
          </dd>
        </div>
      )}
      {(jobUrl ?? pipelineUrl) && (
        <div>
          <dt>Made by</dt>
          <dd>
            <Link href={jobUrl ?? pipelineUrl}>{jobUrl ? 'this job' : 'this pipeline'}</Link>
          </dd>
        </div>
      )}
      <div>
        <dt>Blue</dt>
        <dd>{blueVersion}</dd>
      </div>
    </dl>
  );
}
