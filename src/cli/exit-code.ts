/** How `blue` ends. Pipelines tell a mistake in a project from a mistake in the library by it. */
export const EXIT_CODE = {
  ok: 0,
  /** Something is wrong with the project. */
  project: 1,
  /** Something is wrong with the command line. */
  usage: 2,
  /** Something is wrong with blue (EX_SOFTWARE of sysexits.h). */
  defect: 70,
} as const;
