import { describe, expect, it } from 'vitest';
import { infrastructureRealm } from '../../../src/constructs/auth/realm/infrastructure-realm';
import { m2mgateRealm } from '../../../src/constructs/auth/realm/m2mgate-realm';
import type { Realm } from '../../../src/constructs/auth/realm/realm';
import type { RealmSettings } from '../../../src/constructs/auth/realm/realm-settings';
import { realmDocument } from '../../../src/constructs/auth/realm-document';
import { RealmImports } from '../../../src/constructs/auth/realm-imports';
import { RealmUpdates } from '../../../src/constructs/auth/realm-updates';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';
import { SETTINGS } from './settings';

const CLIENT = { clientId: 'app', access: 'public' as const, redirectUris: ['https://app.example.org/*'] };
const updates = (...realms: Realm[]) => renderCluster((chart) => new RealmUpdates(chart, 'Updates', realms));
const imports = (...realms: Realm[]) => renderCluster((chart) => new RealmImports(chart, 'Imports', realms));
const update = (change: Partial<RealmSettings> = {}) =>
  updates(m2mgateRealm({ ...SETTINGS, ...change, clients: change.clients ?? [] }));
const nameOf = (change?: Partial<RealmSettings>) => findObject(update(change), 'Job').metadata.name;

interface Pod {
  containers: { env: { name: string; value?: string; valueFrom?: unknown }[]; securityContext: object }[];
  volumes: object[];
}
const pod = () => (findObject(update(), 'Job').spec as { template: { spec: Pod } }).template.spec;
const env = () => pod().containers[0]?.env ?? [];

describe('RealmImports', () => {
  it('takes each placeholder from the Secret of the realm, under its own name', () => {
    const { spec } = findObject(imports(m2mgateRealm(SETTINGS)), 'KeycloakRealmImport', 'm2mgate-realm');
    expect(spec).toMatchObject({
      keycloakCRName: 'keycloak',
      placeholders: {
        TENANT_SERVICE_CLIENT_SECRET: { secret: { name: 'm2mgate-realm-secrets', key: 'TENANT_SERVICE_CLIENT_SECRET' } },
      },
      realm: { realm: 'm2mgate' },
    });
  });

  it('uses names that shells and containers take for a variable', () => {
    const { spec } = findObject(imports(infrastructureRealm(SETTINGS)), 'KeycloakRealmImport');
    for (const name of Object.keys((spec as { placeholders: object }).placeholders)) expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
  });

  it('lets nobody connect to its Jobs, whose pods are copies of the server', () => {
    expect(findObject(imports(m2mgateRealm(SETTINGS)), 'NetworkPolicy').spec).toMatchObject({
      podSelector: { matchLabels: { app: 'keycloak-realm-import' } },
      policyTypes: ['Ingress'],
    });
    expect(findObject(imports(m2mgateRealm(SETTINGS)), 'NetworkPolicy').spec).not.toHaveProperty('ingress');
  });
});

describe('RealmUpdates', () => {
  it('is another Job when the realm is another', () => {
    expect(nameOf({ clients: [CLIENT] })).not.toBe(nameOf());
  });

  it('is the same Job when the realm is the same', () => {
    expect(nameOf()).toBe(nameOf());
    expect(nameOf()).toMatch(/^realm-m2mgate-[0-9a-f]{8}$/);
  });

  it('applies what the import would make', () => {
    const realm = m2mgateRealm(SETTINGS);
    const { data } = findObject(updates(realm), 'ConfigMap') as unknown as { data: Record<string, string> };
    expect(JSON.parse((data['realm.json'] ?? '').replace(/\$\(env:([A-Z0-9_]+)\)/g, '${$1}'))).toEqual(realm.representation);
  });

  it('never changes its document, which the Job mounts by name', () => {
    const map = findObject(update(), 'ConfigMap');
    expect(map).toMatchObject({ immutable: true, metadata: { name: nameOf() } });
    expect(pod().volumes).toContainEqual({ name: 'document', configMap: { name: nameOf() } });
  });

  it('has a value for each placeholder of its document', () => {
    const document = realmDocument(m2mgateRealm(SETTINGS));
    const names = new Set([...document.matchAll(/\$\(env:([A-Z0-9_]+)\)/g)].map(([, name]) => name));
    expect([...names].sort()).toEqual(['ENTRA_CLIENT_ID', 'ENTRA_TENANT_ID', 'TENANT_SERVICE_CLIENT_SECRET']);
    for (const name of names)
      expect(env()).toContainEqual(
        expect.objectContaining({ name, valueFrom: { secretKeyRef: { name: 'm2mgate-realm-secrets', key: name } } }),
      );
  });

  it('leaves references to the vault alone', () => {
    expect(realmDocument(m2mgateRealm(SETTINGS))).toContain('"${vault.entra-client-secret}"');
  });

  it('deletes clients and roles that were its own, and nothing of any other kind', () => {
    const managed = env().filter(({ name }) => name.startsWith('IMPORT_MANAGED_'));
    expect(managed.filter(({ value }) => value === 'full').map(({ name }) => name)).toEqual([
      'IMPORT_MANAGED_CLIENT',
      'IMPORT_MANAGED_ROLE',
    ]);
    expect(managed.filter(({ value }) => value !== 'full' && value !== 'no-delete')).toEqual([]);
    expect(env()).toContainEqual({ name: 'IMPORT_REMOTESTATE_ENABLED', value: 'true' });
  });

  it('stays when it is done, or Flux would make it again and again', () => {
    expect(findObject(update(), 'Job').spec).not.toHaveProperty('ttlSecondsAfterFinished');
  });

  it('runs without any privilege and without a way in', () => {
    expect(pod()).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(pod().containers[0]?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(findObject(update(), 'NetworkPolicy').spec).not.toHaveProperty('ingress');
  });
});
