import { goProgram } from '../frame/go-program';

/** Flux: installs charts on managed clusters. */
export const HELM_CONTROLLER = goProgram({ name: 'helm-controller', module: 'github.com/fluxcd/helm-controller' });
