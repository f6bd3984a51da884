import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { IMAGES } from '../../../src/catalog/images';
import type { Program } from '../frame/program';

const MAVEN_COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';

/** Options that Keycloak is built for. The Jobs and realms under test do not depend on the database. */
const BUILD_OPTIONS = [
  '--db=dev-file',
  '--vault=file',
  '--health-enabled=true',
  '--metrics-enabled=true',
  '--event-metrics-user-enabled=true',
];

const { tag } = IMAGES.keycloak;
const distribution = `keycloak-${tag}`;
const artifact = `org.keycloak:keycloak-quarkus-dist:${tag}:tar.gz`;
const server = join(distribution, 'bin', 'kc.sh');

/** The server as its project publishes it, from Maven Central. Needs Maven, and Java 17 or newer. */
export const KEYCLOAK: Program = {
  name: 'keycloak',
  version: tag,
  recipe: [MAVEN_COPY, artifact, ...BUILD_OPTIONS],
  file: server,
  build: async (folder, run) => {
    const archive = join(folder, `keycloak-quarkus-dist-${tag}.tar.gz`);
    await run('mvn', ['--batch-mode', '--quiet', MAVEN_COPY, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`]);
    await run('tar', ['-xzf', archive, '-C', folder]);
    rmSync(archive);
    await run(join(folder, server), ['build', ...BUILD_OPTIONS]);
  },
};
