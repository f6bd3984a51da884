import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUBDOMAINS } from '../../src/catalog/hosts';
import type { ServiceDefinition } from '../../src/catalog/service-definition';
import { SERVICES } from '../../src/catalog/services';

const services = Object.entries<ServiceDefinition>(SERVICES);
const all = services.map(([, definition]) => definition);

/** Databases of the user `m2mgate` in listing 21, in its order. */
const LISTING_21 = ['core', 'messaging', 'geocoder', 'distribution', 'mad', 'tenant', 'vpngate'].map((name) => `m2mgate_${name}`);

describe('the catalog of services', () => {
  it('gives every service the key under which project.ts knows it', () => {
    expect(services.map(([key]) => key)).toEqual(all.map(({ specKey }) => specKey));
  });

  it('gives no name twice', () => {
    const names = all.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('gives each schema of listing 21 to one service, and no other', () => {
    const schemas = all.flatMap(({ needs: { database } }) => database ?? []);
    expect(schemas.sort()).toEqual([...LISTING_21].sort());
  });

  it('connects everything but cascade to cascade', () => {
    expect(all.filter(({ needs }) => !needs.cascade).map(({ name }) => name)).toEqual(['cascade']);
  });

  it('gives the key of the certificate authority to one service', () => {
    expect(all.filter(({ signsCertificates }) => signsCertificates).map(({ name }) => name)).toEqual(['core-service']);
  });

  it('names settings that project.ts has', () => {
    const named = services.flatMap(
      ([
        ,
        {
          settings = {},
          needs: { externalApis = {} },
          web,
        },
      ]) => [
        ...Object.keys(settings),
        ...Object.keys(externalApis),
        ...(web && 'subdomainSetting' in web ? [web.subdomainSetting] : []),
      ],
    );
    expect(named.sort()).toEqual(
      ['enableEsendex', 'enableGoogleAPI', 'enableGoogleAPI', 'mailRecipients', 'serviceKey', 'urlSubdomain'].sort(),
    );
  });

  it('puts services on the web only under names that no portal can be given', () => {
    const taken: readonly string[] = Object.values(SUBDOMAINS);
    const fixed = all.flatMap(({ web }) => (web && 'subdomain' in web ? [web.subdomain] : []));
    expect(fixed.filter((name) => !taken.includes(name))).toEqual([]);
  });

  it('reads the keys of external APIs from one GitLab variable each', () => {
    const variables = all.flatMap(({ needs: { externalApis = {} } }) =>
      Object.values(externalApis).flatMap((api) => Object.values(api).map(({ gitlabVariable }) => gitlabVariable)),
    );
    expect(variables).toEqual([...new Set(variables)]);
  });
});

const seeds = join(__dirname, '../../../shared/seeds');

describe.skipIf(!existsSync(seeds))('the transcription', () => {
  it('of listing 21 is complete and right', () => {
    const text = readdirSync(seeds)
      .map((file) => readFileSync(join(seeds, file), 'utf8'))
      .join('\n');
    const listing = text.slice(0, text.indexOf('Listing 21: PerconaXtraDBCluster')).split('users:').at(-1) ?? '';
    expect([...listing.matchAll(/- (m2mgate_\w+)/g)].map(([, name]) => name)).toEqual(LISTING_21);
  });
});
