import { Construct } from 'constructs';
import { GIT_SOURCES } from '../../catalog/git-sources';
import { NAMESPACES } from '../../catalog/namespaces';
import { GitRelease } from '../flux/git-release';

/**
 * The Keycloak operator with its custom resource definitions, as the project publishes them.
 *
 * There is no official chart. The manifests are written for a namespace that `kubectl` gives them; the patch
 * names it, because a target namespace on the Kustomization is refused in the hub.
 */
export class KeycloakOperator extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const { path, files } = GIT_SOURCES.keycloakOperator;
    new GitRelease(this, 'keycloak-operator', {
      source: GIT_SOURCES.keycloakOperator,
      path,
      files: files.map((file) => `${path}/${file}`),
      patches: [
        {
          target: { kind: '(ServiceAccount|Role|RoleBinding|Service|Deployment)' },
          patch: `- op: add\n  path: /metadata/namespace\n  value: ${NAMESPACES.auth}\n`,
        },
      ],
    });
  }
}
