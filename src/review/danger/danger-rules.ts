import type { DangerRule } from './danger-rule';
import { addressHost } from './rules/address-host';
import { addressLost } from './rules/address-lost';
import { backupRetention } from './rules/backup-retention';
import { backupStopped } from './rules/backup-stopped';
import { backupTarget } from './rules/backup-target';
import { certificateAuthority } from './rules/certificate-authority';
import { chartDowngraded } from './rules/chart-downgraded';
import { chartMajor } from './rules/chart-major';
import { chartReinstalled } from './rules/chart-reinstalled';
import { chartRemoved } from './rules/chart-removed';
import { crdDeleted } from './rules/crd-deleted';
import { engineDowngraded } from './rules/engine-downgraded';
import { engineMajor } from './rules/engine-major';
import { fieldImmutable } from './rules/field-immutable';
import { fluxPrune } from './rules/flux-prune';
import { kafkaBrokers } from './rules/kafka-brokers';
import { kafkaDurability } from './rules/kafka-durability';
import { kafkaRetention } from './rules/kafka-retention';
import { kafkaTopic } from './rules/kafka-topic';
import { layerRemoved } from './rules/layer-removed';
import { manifestsRemoved } from './rules/manifests-removed';
import { mysqlNodes } from './rules/mysql-nodes';
import { mysqlUser } from './rules/mysql-user';
import { namespaceDeleted } from './rules/namespace-deleted';
import { objectMoved } from './rules/object-moved';
import { operatorRemoved } from './rules/operator-removed';
import { projectDestroying } from './rules/project-destroying';
import { protectionRemoved } from './rules/protection-removed';
import { realmRemoved } from './rules/realm-removed';
import { replicasZero } from './rules/replicas-zero';
import { secretDeleted } from './rules/secret-deleted';
import { secretRegenerated } from './rules/secret-regenerated';
import { statefulAbandoned } from './rules/stateful-abandoned';
import { statefulDeleted } from './rules/stateful-deleted';
import { terraformCredential } from './rules/terraform-credential';
import { terraformDestroyed } from './rules/terraform-destroyed';
import { terraformDetached } from './rules/terraform-detached';
import { terraformForgotten } from './rules/terraform-forgotten';
import { terraformProtection } from './rules/terraform-protection';
import { terraformQuorum } from './rules/terraform-quorum';
import { terraformRebooted } from './rules/terraform-rebooted';
import { terraformShrunk } from './rules/terraform-shrunk';
import { terraformUnplanned } from './rules/terraform-unplanned';
import { volumeClass } from './rules/volume-class';
import { volumeDeleted } from './rules/volume-deleted';
import { volumeRemoved } from './rules/volume-removed';
import { volumeShrunk } from './rules/volume-shrunk';
import { workloadDeleted } from './rules/workload-deleted';

/** Every danger that is looked for; of two that are equally bad the former is told first. */
export const DANGER_RULES: readonly DangerRule[] = [
  statefulDeleted,
  volumeDeleted,
  namespaceDeleted,
  crdDeleted,
  operatorRemoved,
  manifestsRemoved,
  layerRemoved,
  volumeShrunk,
  volumeClass,
  volumeRemoved,
  fieldImmutable,
  objectMoved,
  chartReinstalled,
  kafkaBrokers,
  kafkaTopic,
  kafkaRetention,
  kafkaDurability,
  mysqlNodes,
  engineDowngraded,
  backupStopped,
  backupRetention,
  backupTarget,
  secretDeleted,
  secretRegenerated,
  certificateAuthority,
  realmRemoved,
  addressLost,
  addressHost,
  protectionRemoved,
  fluxPrune,
  projectDestroying,
  terraformQuorum,
  terraformDestroyed,
  terraformShrunk,
  terraformProtection,
  terraformForgotten,
  terraformRebooted,
  terraformCredential,
  terraformDetached,
  terraformUnplanned,
  statefulAbandoned,
  mysqlUser,
  engineMajor,
  chartMajor,
  chartDowngraded,
  chartRemoved,
  workloadDeleted,
  replicasZero,
];
