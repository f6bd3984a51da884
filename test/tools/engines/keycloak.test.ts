import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { IMAGES } from '../../../src/catalog/images';

it('proves the forward auth with the version that it runs', () => {
  const goMod = readFileSync(join(__dirname, '../../../tools/go/oauth2-proxy/go.mod'), 'utf8');
  expect(goMod).toContain(`github.com/oauth2-proxy/oauth2-proxy/v7 ${IMAGES.oauth2Proxy.tag}`);
});
