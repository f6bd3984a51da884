import { describe, expect, it } from 'vitest';
import { REALMS } from '../../../src/catalog/realms';
import { checkOutput } from '../../../src/project/output-check';
import { checkSchemas } from '../../../src/project/schema-check';
import { buildLayers } from '../../../src/stacks/build-layers';
import type { Environment } from '../../../src/stacks/environment';
import { LAYERS } from '../../../src/stacks/layers';
import { renderTerraform } from '../../../src/stacks/render-terraform';
import type { Manifest, RenderedObject } from '../../../src/stacks/rendered-object';
import { environment } from '../../support/environment';
import { findObject } from '../../support/find-object';

const CLIENTS = [
  { clientId: 'app', redirectUris: ['https://app.example.org/*'] },
  { clientId: 'erp', access: 'confidential', serviceAccount: { roles: ['viewer'] } },
];
const layer = (env: Environment, ...names: string[]): RenderedObject[] =>
  buildLayers(env, LAYERS).filter((object) => names.includes(object.layer));
const manifests = (objects: RenderedObject[]): Manifest[] => objects.map(({ manifest }) => manifest);

describe.each([
  ['by default', {}],
  ['without Entra ID', { auth: { enableInsideM2MAzureAD: false } }],
  ['without monitoring', { monitoring: { enabled: false } }],
  [
    'with clients, sources, a theme and mail',
    {
      auth: { clients: CLIENTS, adminSources: ['203.0.113.0/24'], loginTheme: 'acme' },
      monitoring: { grafana: { exposeDashboard: true } },
      smtp: { host: 'smtp.example.org', from: 'a@example.org', username: 'a', password: { gitlabVariable: 'SMTP_PASSWORD' } },
    },
  ],
])('the layers auth and realms %s', (_what, change) => {
  const objects = layer(environment(change), 'auth', 'realms');

  it('render objects that their kinds accept', () => {
    expect(checkSchemas(objects)).toEqual([]);
    expect(checkOutput(objects, () => undefined)).toEqual([]);
  });

  it('import both realms of their own, and update these and the one of administrators', () => {
    const realms = (kind: string, pattern: RegExp) =>
      manifests(objects).flatMap((object) => (object.kind === kind ? [pattern.exec(object.metadata.name)?.[1]] : []));
    expect(realms('KeycloakRealmImport', /^(.+)-realm$/)).toEqual(['infrastructure', 'm2mgate']);
    expect(realms('Job', /^realm-(.+)-[0-9a-f]{8}$/)).toEqual(['master', 'infrastructure', 'm2mgate']);
  });

  it('put everything onto the managed cluster', () => {
    expect(objects.map(({ target }) => target).filter((target) => target !== 'cluster')).toEqual([]);
  });
});

describe('a realm that has another name', () => {
  const realms = { ...REALMS, infrastructure: 'operations', m2mgate: 'plant', entraAlias: 'entra' };
  const env = { ...environment(), realms };
  const objects = manifests(layer(env, 'auth', 'realms'));
  const imported = (name: string) =>
    (
      findObject(objects, 'KeycloakRealmImport', `${name}-realm`).spec as {
        realm: { realm: string; identityProviders: object[] };
      }
    ).realm;

  it('is called that in Keycloak, and so is Entra ID', () => {
    for (const name of ['operations', 'plant']) {
      expect(imported(name)).toMatchObject({ realm: name, identityProviders: [{ alias: 'entra' }] });
    }
  });

  it('moves the redirect URIs that Terraform registers', () => {
    const { resource } = JSON.parse(renderTerraform({ ...env, vpngate: true }));
    expect(resource.azuread_application_redirect_uris.redirect_uris.redirect_uris).toEqual(
      ['master', 'operations', 'plant'].map((name) => `https://auth.example.m2mgate.cloud/realms/${name}/broker/entra/endpoint`),
    );
  });

  it('moves whatever signs in with it', () => {
    const text = JSON.stringify(findObject(objects, 'Deployment', 'forward-auth'));
    expect(text).toContain('/realms/operations/');
    expect(JSON.stringify(objects)).not.toMatch(/realms\/(infrastructure|m2mgate)\b/);
  });
});

describe('Entra ID', () => {
  const texts = (change: Record<string, unknown>) =>
    JSON.stringify(manifests(layer(environment(change), 'auth', 'realms', 'secrets')));

  it('that is switched off leaves no credentials and no variable that somebody would have to set', () => {
    expect(texts({ auth: { enableInsideM2MAzureAD: false } })).not.toMatch(/ENTRA_|entra-client-secret|microsoftonline/);
  });

  it('is asked with the variables that hold the outputs of Terraform', () => {
    for (const name of ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'ENTRA_CLIENT_SECRET'])
      expect(texts({})).toContain(`"key":"${name}"`);
  });
});

describe('the layer realms', () => {
  const step = findObject(manifests(layer(environment(), 'root')), 'Kustomization', 'realms').spec;

  it('waits for the imports, which it would otherwise overtake', () => {
    expect(step).toMatchObject({ dependsOn: [{ name: 'auth' }], wait: true });
    const { spec } = findObject(manifests(layer(environment(), 'root')), 'Kustomization', 'auth');
    expect(spec).toMatchObject({
      healthCheckExprs: expect.arrayContaining([expect.objectContaining({ kind: 'KeycloakRealmImport' })]),
    });
  });

  it('has a new Job for each project that differs in a realm, and the same for each that does not', () => {
    const jobs = (change: Record<string, unknown>) =>
      manifests(layer(environment(change), 'realms')).flatMap(({ kind, metadata }) => (kind === 'Job' ? [metadata.name] : []));
    const [master, infrastructure, m2mgate] = jobs({});
    expect(jobs({ broker: { kafka: { storageSizeGB: 20 } } })).toEqual([master, infrastructure, m2mgate]);
    expect(jobs({ auth: { clients: CLIENTS } }).slice(0, 2)).toEqual([master, infrastructure]);
    expect(jobs({ auth: { clients: CLIENTS } })[2]).not.toBe(m2mgate);
  });
});
