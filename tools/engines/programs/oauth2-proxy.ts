import { goProgram } from '../frame/go-program';

/** The program in the image of the forward auth, at the version of the image, which go.mod names again. */
export const OAUTH2_PROXY = goProgram({ name: 'oauth2-proxy', module: 'github.com/oauth2-proxy/oauth2-proxy/v7' });
