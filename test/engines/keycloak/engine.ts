import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PATHS } from '../../../tools/engines/keycloak/paths';

const java = spawnSync('java', ['-version'], { encoding: 'utf8' });

/** Whether there is a Keycloak to run; tools/engines/keycloak/main.ts brings it. */
export const HAS_KEYCLOAK = java.status === 0 && existsSync(PATHS.keycloak);

/** Whether there is the program of the update Jobs, and a Java that it runs on: the released one wants 21. */
export const HAS_CONFIG_CLI = HAS_KEYCLOAK && existsSync(PATHS.configCli) && runs(PATHS.configCli);

/** Whether there is the program of the forward auth. */
export const HAS_OAUTH2_PROXY = HAS_KEYCLOAK && existsSync(PATHS.oauth2Proxy);

function runs(jar: string): boolean {
  try {
    execFileSync('java', ['-jar', jar, '--run.operation=none'], { stdio: 'pipe', timeout: 60_000 });
    return true;
  } catch (error) {
    return !String((error as { stderr?: Buffer }).stderr).includes('UnsupportedClassVersionError');
  }
}
