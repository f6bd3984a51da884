import { goProgram } from '../frame/go-program';

/** Flux: applies the folders of the deploy branch, in the hub and on managed clusters. */
export const KUSTOMIZE_CONTROLLER = goProgram({ name: 'kustomize-controller', module: 'github.com/fluxcd/kustomize-controller' });
