import { join } from 'node:path';
import { IMAGES } from '../../../src/catalog/images';

const tools = join(__dirname, '..', '..', '..', '.tools');

/** Where the engines of the realm tests are; `.tools` is ignored by git. */
export const PATHS = {
  tools,
  /** The server, as its project publishes it, built for the options that the tests start it with. */
  keycloak: join(tools, `keycloak-${IMAGES.keycloak.tag}`),
  /** The program in the image of the update Jobs. */
  configCli: join(tools, 'keycloak-config-cli.jar'),
  /** The program in the image of the forward auth. */
  oauth2Proxy: join(tools, 'bin', 'oauth2-proxy'),
} as const;
