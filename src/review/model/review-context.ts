/** Where a review comes from and where more can be read: what its presentation links to. Nothing of it is computed. */
export interface ReviewContext {
  /** Version of the library that has rendered. */
  readonly blueVersion: string;
  /** Commit of the project repository that was rendered. */
  readonly sourceSha?: string;
  /** Its branch or tag. */
  readonly sourceRef?: string;
  /** Number of the pipeline within its project (`CI_PIPELINE_IID`): a higher one is newer. */
  readonly pipelineIid?: number;
  readonly pipelineUrl?: string;
  readonly jobUrl?: string;
  /** The report page of this review. */
  readonly reportUrl?: string;
  /** Page that compares the source commit with the one that is deployed. */
  readonly compareUrl?: string;
  /** Commit of the project repository that is deployed (trailer `Source-Commit` of the deploy branch). */
  readonly deployedSha?: string;
  /** Commits of the target branch that are not deployed yet and go out with this one. @default 0 */
  readonly unreleasedCommits?: number;
  /** Folder of the documentation of the platform, as people reach it. @default - nothing links to it */
  readonly docsUrl?: string;
}
