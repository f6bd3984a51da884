import { env } from 'node:process';

/**
 * A copy of kube-hetzner at the version of the catalog, such as `tofu init` leaves below `.terraform/modules`. No package
 * registry has it, so only a machine that names one checks against the real module; others use the stub.
 */
export const REAL_MODULE = env['BLUE_KUBE_HETZNER'];
