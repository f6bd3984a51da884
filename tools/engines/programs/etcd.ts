import { goProgram } from '../frame/go-program';

/** Where the API servers keep their objects. Built like the others, so that nobody has to be root to install it. */
export const ETCD = goProgram({ name: 'etcd', module: 'go.etcd.io/etcd/server/v3' });
