/**
 * What a change does at worst, from harmless to impossible.
 *
 * - `no-change`: what is deployed is what would be deployed.
 * - `safe`: something changes; nothing restarts and nothing is lost.
 * - `restarts`: workloads or servers restart.
 * - `data-loss`: data may be lost, or an address that others depend on.
 * - `blocked`: Blue refuses to deploy it as it stands.
 */
export type Verdict = 'no-change' | 'safe' | 'restarts' | 'data-loss' | 'blocked';
