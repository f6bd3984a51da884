/** What the pipeline of a project repository runs with, and what people need to work in one. */
export const PIPELINE_TOOLS = {
  /** Image of the jobs, below `$BLUE_IMAGE_MIRROR`: Node, Git, curl and an SSH client. */
  nodeImage: 'library/node:22-bookworm',
  /** OpenTofu publishes no image that jobs may run in, so they fetch the program; the checksum is of the archive for linux and amd64. */
  openTofu: { version: '1.12.6', sha256: '50a6106fa4de523d09c87af85f3db1dd47535fc005727fdca6852146476b88ec' },
  /** Where releases of OpenTofu are, unless the group in GitLab names a mirror. */
  openTofuReleases: 'https://github.com/opentofu/opentofu/releases/download',
  /** Checks the types of project.ts. Version 7 does it in a sixth of the time of 5.9 and has no other task here. */
  typescript: '~7.0.2',
} as const;
