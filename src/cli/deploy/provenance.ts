/** Where a deploy commit comes from, as the trailers at the end of its message tell. */
export interface Provenance {
  /** Commit of the project repository that was rendered. */
  readonly sourceCommit: string;
  /** Its branch or tag. */
  readonly sourceRef?: string;
  /** Address of the pipeline. */
  readonly pipeline?: string;
  /** Version of the library that has rendered. */
  readonly blueVersion: string;
  /** Merge request that brought the source commit, as `group/project!12`. */
  readonly mergeRequest?: string;
  /** Deploy commit that was taken back, when this is a rollback. */
  readonly rollbackOf?: string;
}
