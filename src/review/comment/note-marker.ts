/** What the first line of a note says to programs; people do not see it. */
export interface NoteMarker {
  readonly gitlabProjectId: number;
  readonly slug: string;
  /** Commit that the note is about. */
  readonly sourceSha?: string;
  /** Number of the pipeline within its project: the note of a higher one is newer. */
  readonly pipelineIid?: number;
}

const MARKER = /^<!-- blue:(\d{1,12}):([a-z0-9-]{1,253})(?: sha=([0-9a-f]{7,64}))?(?: pipeline=(\d{1,12}))? -->(?:\r?\n|$)/;

/** The hidden line that a note begins with, by which it is found again and updated in place. */
export function formatNoteMarker({ gitlabProjectId, slug, sourceSha, pipelineIid }: NoteMarker): string {
  const parts = [
    `blue:${gitlabProjectId}:${slug.toLowerCase().replace(/[^a-z0-9-]/g, '-')}`,
    ...(sourceSha && /^[0-9a-f]{7,64}$/.test(sourceSha) ? [`sha=${sourceSha}`] : []),
    ...(pipelineIid === undefined ? [] : [`pipeline=${pipelineIid}`]),
  ];
  return `<!-- ${parts.join(' ')} -->`;
}

/**
 * Reads the marker of a note, or nothing when it has none.
 *
 * Anybody can write a note that begins with a marker: whoever looks for a note to update compares its author as well.
 */
export function parseNoteMarker(body: string): NoteMarker | undefined {
  const [, project, slug, sourceSha, pipeline] = MARKER.exec(body) ?? [];
  if (project === undefined || slug === undefined) return undefined;
  return {
    gitlabProjectId: Number(project),
    slug,
    ...(sourceSha !== undefined && { sourceSha }),
    ...(pipeline !== undefined && { pipelineIid: Number(pipeline) }),
  };
}
