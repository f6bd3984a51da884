import { Construct } from 'constructs';
import { GIT_SOURCES } from '../../catalog/git-sources';
import { NAMESPACES } from '../../catalog/namespaces';
import { GitRelease } from '../flux/git-release';

const FOLDER = 'kubernetes';

/**
 * The Keycloak operator with its custom resource definitions, as the project publishes them.
 *
 * There is no official chart. The manifests are written for a namespace that `kubectl` gives them; the patch
 * names it, because a target namespace on the Kustomization is refused in the hub.
 */
export class KeycloakOperator extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new GitRelease(this, 'keycloak-operator', {
      source: GIT_SOURCES.keycloakOperator,
      path: FOLDER,
      files: ['keycloaks.k8s.keycloak.org-v1.yml', 'keycloakrealmimports.k8s.keycloak.org-v1.yml', 'kubernetes.yml'].map(
        (file) => `${FOLDER}/${file}`,
      ),
      patches: [
        {
          target: { kind: '(ServiceAccount|Role|RoleBinding|Service|Deployment)' },
          patch: `- op: add\n  path: /metadata/namespace\n  value: ${NAMESPACES.auth}\n`,
        },
      ],
    });
  }
}
