import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IMAGES } from '../../../src/catalog/images';
import { PATHS } from './paths';

const DIST = { artifact: `org.keycloak:keycloak-quarkus-dist:${IMAGES.keycloak.tag}:tar.gz`, plugin: '3.8.1' };

/** Options that Keycloak is built for. The Jobs and realms under test do not depend on the database. */
const BUILD_OPTIONS = ['--db=dev-file', '--vault=file', '--health-enabled=true', '--metrics-enabled=true'];

/**
 * Brings the engines of test/engines/keycloak into .tools, unless they are there already:
 *
 *     npx tsx tools/engines/keycloak/main.ts
 *
 * Needs Java 17 or newer, Maven and Go. keycloak-config-cli is in no package registry: its released jar comes from GitHub, and
 * where GitHub cannot be reached, the tests that need it say so.
 */
async function main(): Promise<void> {
  mkdirSync(PATHS.tools, { recursive: true });
  if (!existsSync(PATHS.keycloak)) keycloak();
  if (!existsSync(PATHS.oauth2Proxy)) oauth2Proxy();
  if (!existsSync(PATHS.configCli)) await configCli();
}

function keycloak(): void {
  const { tag } = IMAGES.keycloak;
  const archive = join(PATHS.tools, `keycloak-quarkus-dist-${tag}.tar.gz`);
  execFileSync(
    'mvn',
    [
      '--batch-mode',
      '--quiet',
      `org.apache.maven.plugins:maven-dependency-plugin:${DIST.plugin}:copy`,
      `-Dartifact=${DIST.artifact}`,
      `-DoutputDirectory=${PATHS.tools}`,
    ],
    { stdio: 'inherit' },
  );
  execFileSync('tar', ['-xzf', archive, '-C', PATHS.tools], { stdio: 'inherit' });
  rmSync(archive);
  execFileSync(join(PATHS.keycloak, 'bin', 'kc.sh'), ['build', ...BUILD_OPTIONS], { stdio: 'inherit' });
}

/** The version of the image, which go.mod names again. */
function oauth2Proxy(): void {
  mkdirSync(dirname(PATHS.oauth2Proxy), { recursive: true });
  execFileSync('go', ['build', '-o', PATHS.oauth2Proxy, 'github.com/oauth2-proxy/oauth2-proxy/v7'], {
    cwd: join(__dirname, 'oauth2-proxy'),
    stdio: 'inherit',
  });
}

/** The tag of the image is `<version>-<version of Keycloak>`, and so is the release. */
async function configCli(): Promise<void> {
  const [version, server] = IMAGES.keycloakConfigCli.tag.split('-');
  const url = `https://github.com/adorsys/keycloak-config-cli/releases/download/v${version}/keycloak-config-cli-${server}.jar`;
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    writeFileSync(PATHS.configCli, Buffer.from(await response.arrayBuffer()));
  } catch (error) {
    console.warn(`no keycloak-config-cli from ${url}: ${error}. Put the jar at ${PATHS.configCli}.`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
