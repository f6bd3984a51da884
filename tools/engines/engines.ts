import type { Engine } from './frame/engine';
import { missingCrds } from './frame/shared-crds';
import { AMTOOL } from './programs/amtool';
import { ETCD } from './programs/etcd';
import { HELM_CONTROLLER } from './programs/helm-controller';
import { KEYCLOAK } from './programs/keycloak';
import { KEYCLOAK_CONFIG_CLI } from './programs/keycloak-config-cli';
import { KUBE_APISERVER } from './programs/kube-apiserver';
import { KUSTOMIZE_CONTROLLER } from './programs/kustomize-controller';
import { OAUTH2_PROXY } from './programs/oauth2-proxy';
import { OPENTOFU } from './programs/opentofu';
import { PROMTOOL } from './programs/promtool';
import { SOURCE_CONTROLLER } from './programs/source-controller';
import { TERRAFORM_PLUGINS } from './programs/terraform-plugins';

/** Every engine there is. What takes longest to build comes first. */
export const ENGINES: readonly Engine[] = [
  {
    name: 'kubernetes',
    description: 'every rendered object is accepted by a real API server, in the hub under the rights of the project',
    programs: [KUBE_APISERVER, ETCD],
    missingData: missingCrds,
  },
  {
    name: 'flux',
    description: 'the deploy branch reaches the managed cluster in order, and stays there as it is written',
    programs: [KUBE_APISERVER, ETCD, SOURCE_CONTROLLER, KUSTOMIZE_CONTROLLER, HELM_CONTROLLER],
    missingData: missingCrds,
  },
  {
    name: 'keycloak',
    description: 'realms are imported, people log in through a stand-in for Entra ID and through the forward auth',
    programs: [KEYCLOAK, OAUTH2_PROXY],
    tests: ['keycloak/import.test.ts', 'keycloak/faults.test.ts'],
  },
  {
    name: 'keycloak-update',
    description: 'the update Jobs bring a realm to what is rendered, twice alike, and keep what is not theirs',
    programs: [KEYCLOAK, KEYCLOAK_CONFIG_CLI],
    tests: ['keycloak/update.test.ts'],
  },
  {
    name: 'opentofu',
    description: 'the Terraform JSON is valid for the real providers, makes what it should, and goes without a trace',
    programs: [OPENTOFU, ...TERRAFORM_PLUGINS.map(({ program }) => program)],
  },
  {
    name: 'promtool',
    description: 'every rule is accepted by the Prometheus that runs it, and the alerts that matter most fire and keep silent',
    programs: [PROMTOOL],
  },
  {
    name: 'amtool',
    description: 'every Alertmanager configuration is accepted and sends each alert to the right people',
    programs: [AMTOOL],
  },
];
