import { goProgram } from '../frame/go-program';

/** Flux: fetches Git repositories and charts. */
export const SOURCE_CONTROLLER = goProgram({ name: 'source-controller', module: 'github.com/fluxcd/source-controller' });
