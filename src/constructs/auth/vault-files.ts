import type {
  KeycloakAdditionalOptions,
  KeycloakVolumeMounts,
  KeycloakVolumes,
} from '../../imports/crds/k8s.keycloak.org/keycloak';
import type { Realm } from './realm/realm';

const NAME = 'keycloak-vault';
const PATH = '/opt/keycloak/vault';

/** Keycloak's vault of files: server options, volume and mount, or nothing when no realm has anything in it. */
export interface VaultFiles {
  readonly options: readonly KeycloakAdditionalOptions[];
  readonly volumes: readonly KeycloakVolumes[];
  readonly mounts: readonly KeycloakVolumeMounts[];
}

/**
 * Values of the realms that Keycloak reads whenever it needs them (`vault=file`).
 *
 * The kubelet brings a changed Secret into the files within two minutes; Keycloak neither restarts nor is updated. A file
 * is called `<realm>_<key>`; underscores in either would have to be doubled, and names of realms and keys have none.
 */
export function vaultFiles(realms: readonly Realm[]): VaultFiles {
  const sources = realms
    .filter(({ vault }) => Object.keys(vault).length > 0)
    .map(({ name, secret, vault }) => ({
      secret: { name: secret, items: Object.keys(vault).map((key) => ({ key, path: `${name}_${key}` })) },
    }));
  if (sources.length === 0) return { options: [], volumes: [], mounts: [] };
  return {
    options: [
      { name: 'vault', value: 'file' },
      { name: 'vault-dir', value: PATH },
    ],
    volumes: [{ name: NAME, projected: { sources } }],
    mounts: [{ name: NAME, mountPath: PATH, readOnly: true }],
  };
}
