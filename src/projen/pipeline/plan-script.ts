import { tofu } from './tofu';

/** kube-hetzner looks for the snapshot while it plans, and OpenTofu says no more than that there is none. */
const NO_IMAGE = 'When no image was found: README.md says how to make it, under "Before the first plan".';

/** The files that a planning job makes, from the root of the repository. */
export const PLAN_FILES = {
  /** What `apply` carries out; encrypted. */
  plan: 'plan.cache',
  /** Versions and checksums of the providers that have planned; `apply` must take the same ones. Nothing in it is secret. */
  locks: 'dist/terraform/.terraform.lock.hcl',
  /** What reviewers see; no sensitive value is in it. */
  summary: 'plan-summary.json',
  /** Counts for the merge request. */
  report: 'plan-report.json',
} as const;

/**
 * Plans the rendered stack and reduces the plan to what reviewers may see. The shell variable `changed` says afterwards
 * whether there is anything to do.
 *
 * The plan as JSON has every secret in clear: it goes from one program to the next and never to disk.
 */
export function planScript(options: string): string[] {
  const { plan, summary, report } = PLAN_FILES;
  const file = `"$PWD/${plan}"`;
  return [
    tofu('init'),
    // 0 is nothing to do, 2 is something to do, everything else an error, whose most likely cause in a new project is told.
    [
      'code=0',
      `${tofu(`plan ${options} -detailed-exitcode -out=${file}`)} || code=$?`,
      `case "$code" in 0) changed=false ;; 2) changed=true ;; *) echo '${NO_IMAGE}' >&2; exit "$code" ;; esac`,
    ].join('\n'),
    `${tofu(`show -json ${file}`)} | blue plan summarize - --out ${summary} --report ${report}`,
  ];
}
