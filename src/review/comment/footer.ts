import type { ReviewContext } from '../model/review-context';
import { codeSpan } from './markdown/code-span';
import { escapeText } from './markdown/escape-text';
import { link } from './markdown/link';

/** Where more can be read and what this was made from. */
export function footer(context: ReviewContext): string {
  const { jobUrl, pipelineUrl, reportUrl, compareUrl, sourceSha, sourceRef, deployedSha, blueVersion } = context;
  const parts = [
    link('Report', reportUrl),
    link('Job', jobUrl) ?? link('Pipeline', pipelineUrl),
    link('Compare', compareUrl),
    source(sourceSha, sourceRef),
    deployedSha && `deployed ${codeSpan(deployedSha.slice(0, 8))}`,
    `Blue ${escapeText(blueVersion)}`,
    'This note is updated in place.',
  ];
  return `---\n\n<sub>${parts.filter(Boolean).join(' · ')}</sub>`;
}

function source(sha: string | undefined, ref: string | undefined): string | undefined {
  const on = ref ? ` on ${codeSpan(ref)}` : '';
  return sha ? `source ${codeSpan(sha.slice(0, 8))}${on}` : undefined;
}
