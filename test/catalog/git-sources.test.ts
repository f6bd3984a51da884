import { expect, it } from 'vitest';
import { GIT_SOURCES, type KnownGitSource } from '../../src/catalog/git-sources';
import { IMAGES } from '../../src/catalog/images';

it.each<[string, KnownGitSource]>(Object.entries(GIT_SOURCES))('%s says what its manifests run', (_name, { images, pods }) => {
  expect(images.length).toBeGreaterThan(0);
  expect(pods.length).toBeGreaterThan(0);
});

it('the Keycloak operator, its image and the server that it runs are of one version', () => {
  const { tag, images } = GIT_SOURCES.keycloakOperator;
  expect(images).toEqual([`quay.io/keycloak/keycloak-operator:${tag}`]);
  expect(IMAGES.keycloak.tag).toBe(tag);
});
