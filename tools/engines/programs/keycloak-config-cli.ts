import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMAGES } from '../../../src/catalog/images';
import type { Program } from '../frame/program';

/** The tag of the image is `<version>-<version of Keycloak>`, and so is the release. */
const [version = '', server = ''] = IMAGES.keycloakConfigCli.tag.split('-');
const url = `https://github.com/adorsys/keycloak-config-cli/releases/download/v${version}/keycloak-config-cli-${server}.jar`;
const file = 'keycloak-config-cli.jar';

/**
 * The program in the image of the update Jobs: the jar of its project's releases. Where GitHub cannot be reached, put it
 * into the folder that `--list` shows.
 */
export const KEYCLOAK_CONFIG_CLI: Program = {
  name: 'keycloak-config-cli',
  version: IMAGES.keycloakConfigCli.tag,
  recipe: [url],
  origin: 'the releases of its project on GitHub',
  file,
  build: async (folder, run) => {
    writeFileSync(join(folder, file), await download());
    // Releases are compiled for Java 21.
    await run('java', ['-jar', join(folder, file), '--help']);
  },
};

async function download(): Promise<Buffer> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    throw new Error(`no answer from ${url} (${error instanceof Error ? error.message : error})`);
  }
}
