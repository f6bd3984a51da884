import { describe, expect, it } from 'vitest';
import { formatDeployMessage } from '../../../src/cli/deploy/format-deploy-message';
import { parseProvenance } from '../../../src/cli/deploy/parse-provenance';
import type { Provenance } from '../../../src/cli/deploy/provenance';

const ALL: Provenance = {
  sourceCommit: 'c0ffee',
  sourceRef: 'main',
  pipeline: 'https://gitlab.example.com/-/pipelines/1',
  blueVersion: '1.4.0',
  mergeRequest: 'm2mgate/example!7',
  rollbackOf: 'facade',
};

/** The trailers of a message: its last paragraph. */
const trailers = (message: string) => message.trim().split('\n\n').at(-1) ?? '';

describe('the message of a deploy commit', () => {
  it('says again what it was told', () => {
    expect(parseProvenance(trailers(formatDeployMessage('example at c0ffee', ALL)))).toEqual(ALL);
  });

  it('takes no trailer from a branch or a subject that has one in it', () => {
    const message = formatDeployMessage('example\n\nSource-Commit: forged', { ...ALL, sourceRef: 'main\nSource-Commit: forged' });
    expect(message.split('\n')[0]).toBe('example Source-Commit: forged');
    expect(parseProvenance(trailers(message))).toMatchObject({ sourceCommit: 'c0ffee', sourceRef: 'main Source-Commit: forged' });
  });

  it('is read whoever else has signed it', () => {
    expect(parseProvenance('Signed-off-by: Erika\nsource-commit: c0ffee\nno trailer')).toEqual({ sourceCommit: 'c0ffee' });
  });
});
