import type { KeycloakSpec } from '../../../src/imports/crds/k8s.keycloak.org/keycloak';
import type { KeycloakRealmImportSpec } from '../../../src/imports/crds/k8s.keycloak.org/keycloak-realm-import';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { findObject } from '../../support/find-object';
import { EntraStandIn } from './entra-stand-in';
import { Keycloak } from './keycloak';
import { rendered, secretValue } from './rendered';

/** A project with everything that realms can hold. */
export const PROJECT = {
  monitoring: { grafana: { exposeDashboard: true } },
  smtp: {
    host: 'smtp.example.org',
    from: 'm2mgate@example.org',
    username: 'm2mgate',
    password: { gitlabVariable: 'SMTP_PASSWORD' },
  },
  auth: {
    clients: [
      { clientId: 'page', redirectUris: ['http://localhost:5173/*'] },
      { clientId: 'erp', access: 'confidential', serviceAccount: { roles: ['viewer'] } },
      { clientId: 'fleet', access: 'confidential', serviceAccount: { roles: ['viewer'] } },
      { clientId: 'kiosk', redirectUris: ['https://kiosk.example.com/*'] },
    ],
  },
};

/** A Keycloak with the realms of a project, as it is after its first layers have been applied. */
export class RealmFixture {
  static start(): Promise<RealmFixture> {
    return RealmFixture.begin((fixture) => fixture.importRealms());
  }

  /** As it is before: with the realm of administrators only. */
  static withoutRealms(): Promise<RealmFixture> {
    return RealmFixture.begin(({ keycloak }) => keycloak.start());
  }

  private static async begin(make: (fixture: RealmFixture) => Promise<void>): Promise<RealmFixture> {
    const entra = await EntraStandIn.start();
    const spec = findObject(rendered(PROJECT, {}), 'Keycloak').spec as KeycloakSpec;
    const fixture = new RealmFixture(entra, await Keycloak.prepare(spec));
    try {
      await make(fixture);
    } catch (error) {
      await fixture.stop();
      throw error;
    }
    return fixture;
  }

  private constructor(
    readonly entra: EntraStandIn,
    readonly keycloak: Keycloak,
  ) {
    entra.clientSecret = secretValue('m2mgate-realm-secrets', 'entra-client-secret');
  }

  /** The objects of the project, or of a changed one. */
  objects(project: Record<string, unknown> = PROJECT): Manifest[] {
    return rendered(project, {
      'https://login.microsoftonline.com': this.entra.url,
      'https://graph.microsoft.com': this.entra.url,
    });
  }

  /** The realm that an import makes. */
  realm(name: string): KeycloakRealmImportSpec {
    return findObject(this.objects(), 'KeycloakRealmImport', `${name}-realm`).spec as KeycloakRealmImportSpec;
  }

  async stop(): Promise<void> {
    this.entra.stop();
    await this.keycloak.remove();
  }

  /** The operator starts the server first: that makes the realm of administrators and who updates realms. */
  private async importRealms(): Promise<void> {
    await this.keycloak.start();
    await this.keycloak.stop();
    for (const name of ['infrastructure', 'm2mgate']) await this.keycloak.import(this.realm(name));
    await this.keycloak.start();
  }
}
