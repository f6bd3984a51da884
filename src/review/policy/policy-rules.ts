import type { PolicyRule } from './policy-rule';
import { accessClusterAdmin } from './rules/access-cluster-admin';
import { backupDatabase } from './rules/backup-database';
import { backupEtcd } from './rules/backup-etcd';
import { backupTarget } from './rules/backup-target';
import { backupVolume } from './rules/backup-volume';
import { brokerSafe } from './rules/broker-safe';
import { chartPinned } from './rules/chart-pinned';
import { containerProbe } from './rules/container-probe';
import { containerResources } from './rules/container-resources';
import { databaseSafe } from './rules/database-safe';
import { drainBlocked } from './rules/drain-blocked';
import { drainUnprotected } from './rules/drain-unprotected';
import { hostBaseDomain } from './rules/host-base-domain';
import { hostTls } from './rules/host-tls';
import { hubIdentity } from './rules/hub-identity';
import { hubKind } from './rules/hub-kind';
import { hubNamespace } from './rules/hub-namespace';
import { imagePinned } from './rules/image-pinned';
import { imageRegistry } from './rules/image-registry';
import { jobRepeats } from './rules/job-repeats';
import { kustomizationSettings } from './rules/kustomization-settings';
import { labelValue } from './rules/label-value';
import { nameLength } from './rules/name-length';
import { namespacePodSecurity } from './rules/namespace-pod-security';
import { networkOpen } from './rules/network-open';
import { networkPolicy } from './rules/network-policy';
import { podHostAccess } from './rules/pod-host-access';
import { podPrivileges } from './rules/pod-privileges';
import { podRoot } from './rules/pod-root';
import { podToken } from './rules/pod-token';
import { realmRedirect } from './rules/realm-redirect';
import { releaseSettings } from './rules/release-settings';
import { secretInTree } from './rules/secret-in-tree';
import { secretOwnStore } from './rules/secret-own-store';
import { secretPlainText } from './rules/secret-plain-text';
import { servicePublic } from './rules/service-public';
import { sourceEncrypted } from './rules/source-encrypted';
import { sourcePinned } from './rules/source-pinned';
import { terraformBackend } from './rules/terraform-backend';
import { terraformFirewall } from './rules/terraform-firewall';
import { terraformModule } from './rules/terraform-module';
import { terraformProtected } from './rules/terraform-protected';
import { terraformProviders } from './rules/terraform-providers';
import { terraformSecret } from './rules/terraform-secret';
import { volumeKept } from './rules/volume-kept';

/** Every rule of the policy, sorted by id: the order of reports and of the reference. */
export const POLICY_RULES: readonly PolicyRule[] = [
  accessClusterAdmin,
  backupDatabase,
  backupEtcd,
  backupTarget,
  backupVolume,
  brokerSafe,
  chartPinned,
  containerProbe,
  containerResources,
  databaseSafe,
  drainBlocked,
  drainUnprotected,
  hostBaseDomain,
  hostTls,
  hubIdentity,
  hubKind,
  hubNamespace,
  imagePinned,
  imageRegistry,
  jobRepeats,
  kustomizationSettings,
  labelValue,
  nameLength,
  namespacePodSecurity,
  networkOpen,
  networkPolicy,
  podHostAccess,
  podPrivileges,
  podRoot,
  podToken,
  realmRedirect,
  releaseSettings,
  secretInTree,
  secretOwnStore,
  secretPlainText,
  servicePublic,
  sourceEncrypted,
  sourcePinned,
  terraformBackend,
  terraformFirewall,
  terraformModule,
  terraformProtected,
  terraformProviders,
  terraformSecret,
  volumeKept,
];
