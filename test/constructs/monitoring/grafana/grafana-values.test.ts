import { describe, expect, it } from 'vitest';
import { ENTRA_APP_ROLES } from '../../../../src/catalog/entra-app-roles';
import { realmEndpoints } from '../../../../src/catalog/realm-endpoints';
import type { GrafanaAccess } from '../../../../src/constructs/monitoring/grafana/grafana-access';
import { GrafanaRoute } from '../../../../src/constructs/monitoring/grafana/grafana-route';
import { grafanaValues } from '../../../../src/constructs/monitoring/values/grafana-values';
import { findObject } from '../../../support/find-object';
import { renderCluster } from '../../../support/render-cluster';

const ACCESS: GrafanaAccess = {
  host: 'grafana.acme.example.org',
  login: { clientId: 'grafana', secret: 'grafana-oauth', endpoints: realmEndpoints('acme.example.org', 'infrastructure') },
};
const ini = (access?: GrafanaAccess) => grafanaValues(access)['grafana.ini'] as Record<string, Record<string, unknown>>;

describe('Grafana', () => {
  it('has a login that works when Keycloak does not', () => {
    expect(grafanaValues(undefined).admin).toEqual({
      existingSecret: 'grafana-admin',
      userKey: 'username',
      passwordKey: 'password',
    });
    expect(JSON.stringify(ini(ACCESS))).not.toMatch(/disable_login_form|oauth_auto_login/);
  });

  it('knows nothing of Keycloak while nobody outside can reach it', () => {
    expect(ini()).not.toHaveProperty(['auth.generic_oauth']);
    expect(grafanaValues(undefined)).not.toHaveProperty('extraSecretMounts');
  });

  it('reads the client secret from the file that is mounted, never from its configuration', () => {
    const [mount] = (grafanaValues(ACCESS) as { extraSecretMounts: { secretName: string; mountPath: string }[] })
      .extraSecretMounts;
    expect(mount?.secretName).toBe('grafana-oauth');
    expect(ini(ACCESS)['auth.generic_oauth']).toMatchObject({ client_secret: `$__file{${mount?.mountPath}/client-secret}` });
  });

  it('sends browsers to the public name of Keycloak, and asks its Service itself', () => {
    const login = ini(ACCESS)['auth.generic_oauth'] as Record<string, string>;
    expect(login['auth_url']).toMatch(/^https:\/\/auth\.acme\.example\.org\/realms\/infrastructure\//);
    expect(login['token_url']).toMatch(
      /^http:\/\/keycloak-service\.keycloak\.svc\.cluster\.local:8080\/realms\/infrastructure\//,
    );
    expect(login['api_url']).toMatch(/^http:\/\/keycloak-service\./);
  });

  it('comes back to the one address that the client in Keycloak allows', () => {
    expect(ini(ACCESS)['server']).toMatchObject({ root_url: 'https://grafana.acme.example.org' });
    const after = decodeURIComponent(String(ini(ACCESS)['auth.generic_oauth']?.['signout_redirect_url']).split('=')[1] ?? '');
    expect(after).toBe('https://grafana.acme.example.org/login/generic_oauth');
  });

  it('gives each role of the realm one of its own, and lets nobody in without', () => {
    const login = ini(ACCESS)['auth.generic_oauth'] as Record<string, unknown>;
    const roles = String(login['role_attribute_path'])
      .split(' || ')
      .map((part) => /^contains\(roles\[\*\], '(\w+)'\) && '(\w+)'$/.exec(part)?.slice(1));
    expect(roles).toEqual([
      ['admin', 'Admin'],
      ['operator', 'Editor'],
      ['viewer', 'Viewer'],
    ]);
    expect(roles.map((role) => role?.[0])).toEqual(Object.keys(ENTRA_APP_ROLES));
    expect(login['role_attribute_strict']).toBe(true);
  });

  it('has room for the bursts of large queries, reserved only as far as it rests', () => {
    expect(grafanaValues(undefined).resources).toEqual({
      requests: { cpu: '50m', memory: '192Mi' },
      limits: { memory: '1Gi' },
    });
  });

  it('may read ConfigMaps and no Secrets', () => {
    const { rbac, extraObjects, sidecar } = grafanaValues(undefined);
    expect(rbac).toEqual({ create: false });
    const role = extraObjects.find(({ kind }) => kind === 'ClusterRole');
    expect(role).toMatchObject({ rules: [{ apiGroups: [''], resources: ['configmaps'] }] });
    expect(sidecar).toMatchObject({ dashboards: { resource: 'configmap' }, datasources: { resource: 'configmap' } });
  });

  it('shows dashboards of all namespaces, sorted by their annotation', () => {
    expect(grafanaValues(undefined).sidecar.dashboards).toMatchObject({
      label: 'grafana_dashboard',
      labelValue: '1',
      searchNamespace: 'ALL',
      folderAnnotation: 'grafana_folder',
    });
  });

  it('never has two processes on its file', () => {
    expect(grafanaValues(undefined)).toMatchObject({
      persistence: { enabled: true },
      deploymentStrategy: { type: 'Recreate' },
    });
  });
});

describe('GrafanaRoute', () => {
  it('leads the public name to the Service, over TLS only', () => {
    const objects = renderCluster((chart) => new GrafanaRoute(chart, 'R', 'grafana.acme.example.org'));
    expect(findObject(objects, 'IngressRoute', 'grafana')).toMatchObject({
      metadata: { namespace: 'monitoring-system' },
      spec: {
        entryPoints: ['websecure'],
        routes: [{ match: 'Host(`grafana.acme.example.org`)', services: [{ name: 'kube-prometheus-stack-grafana', port: 80 }] }],
        tls: {},
      },
    });
  });
});
