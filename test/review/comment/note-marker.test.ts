import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNoteMarker, parseNoteMarker } from '../../../src/review/comment/note-marker';
import { hostileText } from './hostile-text';

const MARKER = { gitlabProjectId: 570, slug: 'example-m2mgate-cloud', sourceSha: '4c1a8be07d2f', pipelineIid: 217 };

describe('the marker of a note', () => {
  it('is a comment that says which environment, which commit and which pipeline', () => {
    expect(formatNoteMarker(MARKER)).toBe('<!-- blue:570:example-m2mgate-cloud sha=4c1a8be07d2f pipeline=217 -->');
  });

  it('is read back, with and without what a laptop does not know', () => {
    expect(parseNoteMarker(`${formatNoteMarker(MARKER)}\n### text`)).toEqual(MARKER);
    const bare = { gitlabProjectId: 570, slug: 'a' };
    expect(parseNoteMarker(formatNoteMarker(bare))).toEqual(bare);
    // GitLab answers with the line ends that it was given.
    expect(parseNoteMarker(`${formatNoteMarker(bare)}\r\ntext`)).toEqual(bare);
  });

  it('is found at the very beginning of a note only', () => {
    expect(parseNoteMarker(`Look: ${formatNoteMarker(MARKER)}`)).toBeUndefined();
    expect(parseNoteMarker(`> ${formatNoteMarker(MARKER)}`)).toBeUndefined();
    expect(parseNoteMarker('')).toBeUndefined();
  });

  it('is one comment whatever it is made from', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (slug, sourceSha) => {
        const marker = formatNoteMarker({ gitlabProjectId: 1, slug, sourceSha });
        expect(marker).toMatch(/^<!-- [^<>\n\r]* -->$/);
        expect(marker.indexOf('-->')).toBe(marker.length - 3);
      }),
    );
  });
});
