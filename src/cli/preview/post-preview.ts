import { parseNoteMarker } from '../../review/comment/note-marker';
import type { Review } from '../../review/model/review';
import type { ReviewContext } from '../../review/model/review-context';
import { Repository } from '../deploy/repository';
import { keepDangerThread } from '../gitlab/danger-thread';
import { gitlabFromEnv } from '../gitlab/gitlab-from-env';
import { writeStickyNote } from '../gitlab/sticky-note';
import type { Io } from '../io';

export interface PreviewPost {
  /** Number of the merge request within the project. */
  readonly mergeRequest: string;
  readonly review: Review;
  readonly context: ReviewContext;
  readonly comment: string;
}

const THREAD = {
  none: '',
  unchanged: '',
  opened: '; opened a thread about the dangers, to be resolved by a person',
  reopened: '; reopened the thread about the dangers, because there are others',
  resolved: '; resolved the thread about the dangers, because they are gone',
  'left-open':
    '; warning: the dangers are gone, but the token may not resolve their thread, which takes the role Developer: a person has to',
} as const;

/**
 * Posts a review to its merge request: one comment, and a thread while there is something that a person must decide.
 *
 * @returns what became of it, in the words of people.
 * @throws ProjectError when GitLab refuses.
 */
export async function postPreview(io: Io, { mergeRequest, review, context, comment }: PreviewPost): Promise<string> {
  const gitlab = gitlabFromEnv(io);
  const { gitlabProjectId, slug } = review.inventory.project;
  const written = await writeStickyNote(gitlab, {
    mergeRequest,
    body: comment,
    isSame: (body) => {
      const marker = parseNoteMarker(body);
      return marker?.gitlabProjectId === gitlabProjectId && marker.slug === slug;
    },
    isNewer: (body) => isNewer(new Repository(io), body, context),
  });
  if (written === 'newer') return 'left as it is: it tells about a newer pipeline';

  const serious = review.dangers.filter(({ verdict }) => verdict !== 'restarts');
  return `${written}${THREAD[await keepDangerThread(gitlab, mergeRequest, serious)]}`;
}

/** By the number of the pipeline, which also counts on when somebody has rewritten the branch; else by the commit. */
async function isNewer(repository: Repository, body: string, { pipelineIid, sourceSha }: ReviewContext): Promise<boolean> {
  const theirs = parseNoteMarker(body);
  if (theirs?.pipelineIid !== undefined && pipelineIid !== undefined) return theirs.pipelineIid > pipelineIid;
  if (!theirs?.sourceSha || !sourceSha || theirs.sourceSha === sourceSha) return false;
  return await repository.succeeds(['merge-base', '--is-ancestor', sourceSha, theirs.sourceSha]);
}
