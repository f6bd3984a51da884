import { Fn, type TerraformVariable } from 'cdktf';
import { KUBE_HETZNER } from '../../catalog/kube-hetzner';
import { LOCATIONS } from '../../catalog/locations';
import { NAMESPACES } from '../../catalog/namespaces';
import { TRAEFIK_RESOURCES } from '../../catalog/traefik-resources';
import type { KubeHetznerVariables } from '../../imports/kube-hetzner/kube-hetzner-variables';
import { etcdBackup } from './etcd-backup';
import type { InfrastructureEnvironment } from './infrastructure-environment';
import type { InputVariables } from './input-variables';
import { nodePools } from './node-pools';
import { outboundRules } from './outbound-rules';
import { registriesConfig } from './registries-config';
import { traefikValues } from './traefik-values';
import { upgradeVariables } from './upgrade-variables';

/** The inputs of kube-hetzner for an environment: the thesis' topology, made safe for a pipeline that starts from an empty checkout. */
export function clusterVariables(environment: InfrastructureEnvironment, inputs: InputVariables): KubeHetznerVariables {
  return {
    ...identity(environment),
    ...access(environment, inputs),
    ...nodePools(environment),
    ...loadBalancers(environment),
    ...addOns(environment),
    ...upgradeVariables(environment.infrastructure),
    ...noLocalFiles(),
    ...nodePreparation(),
    registriesConfig: registriesConfig(inputs.registryRobotPassword),
    enableSecretsEncryption: true,
    ...etcdBackup(environment.backup, inputs),
  };
}

function identity({ slug, baseDomain, infrastructure }: InfrastructureEnvironment) {
  return {
    clusterName: slug,
    // Only for reverse DNS of the servers; the records of services are external-dns' business.
    baseDomain,
    networkRegion: networkZone(infrastructure.location),
  } satisfies Partial<KubeHetznerVariables>;
}

function networkZone(location: string): string {
  const found = Object.entries(LOCATIONS).find(([name]) => name === location);
  if (!found) throw new Error(`${location} is not a Hetzner location`);
  return found[1].networkZone;
}

function access(environment: InfrastructureEnvironment, inputs: InputVariables) {
  const { firewall, ssh } = environment.infrastructure;
  const outbound = outboundRules(environment);
  const { sshPublicKey } = inputs;
  const publicKey = ssh.publicKey ?? sshPublicKey?.stringValue;
  if (publicKey === undefined) throw new Error('neither the project nor a variable gives the SSH public key');
  return {
    hcloudToken: inputs.clusterHcloudToken.stringValue,
    sshPrivateKey: inputs.sshPrivateKey.stringValue,
    sshPublicKey: publicKey,
    sshAdditionalPublicKeys: ssh.additionalPublicKeys,
    firewallKubeApiSource: sources(inputs.adminSources, firewall.kubernetesApiSources),
    firewallSshSource: sources(inputs.adminSources, firewall.sshSources),
    ...(outbound.length > 0 && { extraFirewallRules: outbound }),
  } satisfies Partial<KubeHetznerVariables>;
}

function sources(platform: TerraformVariable, project: readonly string[]): readonly string[] {
  return project.length === 0 ? platform.listValue : Fn.concat([platform.listValue, [...project]]);
}

/** One load balancer in front of Traefik, one in front of the Kubernetes API, so that the kubeconfig survives the loss of a server. */
function loadBalancers({ infrastructure, lifecycle }: InfrastructureEnvironment) {
  return {
    loadBalancerType: infrastructure.loadBalancerType,
    loadBalancerLocation: infrastructure.location,
    enableControlPlaneLoadBalancer: true,
    // The provider does not lift the protection itself, so it must be gone before a destroy.
    enableDeleteProtection: { loadBalancer: lifecycle !== 'destroying' },
  } satisfies Partial<KubeHetznerVariables>;
}

function addOns({ slug, baseDomain }: InfrastructureEnvironment) {
  const { addOns } = KUBE_HETZNER;
  return {
    certManagerVersion: addOns.certManager,
    clusterAutoscalerVersion: addOns.clusterAutoscaler,
    hetznerCcmVersion: addOns.hetznerCcm,
    hetznerCsiVersion: addOns.hetznerCsi,
    // Volumes outlive the cluster that made them; the label is how a sweep finds them.
    hetznerCsiMergeValues: JSON.stringify({ controller: { volumeExtraLabels: { project: slug } }, metrics: { enabled: true } }),
    kuredVersion: addOns.kured,
    systemUpgradeControllerVersion: addOns.systemUpgradeController,
    ingressController: 'traefik',
    ingressTargetNamespace: NAMESPACES.ingress,
    traefikVersion: addOns.traefik,
    traefikResourceValues: TRAEFIK_RESOURCES,
    traefikRedirectToHttps: true,
    traefikMergeValues: JSON.stringify(traefikValues(baseDomain)),
  } satisfies Partial<KubeHetznerVariables>;
}

/** SELinux enforces on the servers, and lets no container use NFS without this: not the driver, and no pod with a shared volume. */
function nodePreparation() {
  return { preinstallExec: ['setsebool -P virt_use_nfs 1'] } satisfies Partial<KubeHetznerVariables>;
}

/** The module would write files beside itself, and each plan of a fresh checkout would want to write them again. */
function noLocalFiles() {
  return { createKubeconfig: false, createKustomization: false, exportValues: false } satisfies Partial<KubeHetznerVariables>;
}
