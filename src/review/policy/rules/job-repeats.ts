import { defineRule } from '../define-rule';
import type { Resource } from '../resource';

/** A job runs once for each change. */
export const jobRepeats = defineRule<Resource>({
  id: 'job/repeats',
  severity: 'error',
  title: 'Jobs stay after they have run',
  why: 'Kubernetes deletes a job some time after its end when it is told to, and Flux finds it missing and makes it again: it would run once in every interval.',
  hint: 'remove ttlSecondsAfterFinished; Flux prunes the job when it is no longer rendered',
  // What a Helm release brings is not applied again and again.
  subjects: (input) => input.ofType('Job.batch').filter(({ embedded }) => !embedded),
  inspect: ({ manifest }) => {
    const at = manifest.at('spec', 'ttlSecondsAfterFinished');
    return at.exists ? [{ at, message: 'is deleted after it has run, and made again by Flux' }] : [];
  },
});
