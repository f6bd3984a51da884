/**
 * Every rule of the policy on what is rendered, by the id printed in brackets.
 *
 * Ids are part of the public contract: project files waive them and pipelines filter by them. They are listed here, and
 * not beside the rules, because a project file is checked without looking at anything rendered.
 */
export const POLICY_RULE_IDS = [
  'access/cluster-admin',
  'backup/database',
  'backup/etcd',
  'backup/target',
  'backup/volume',
  'broker/safe',
  'chart/pinned',
  'container/probe',
  'container/resources',
  'database/safe',
  'drain/blocked',
  'drain/unprotected',
  'host/base-domain',
  'host/tls',
  'hub/identity',
  'hub/kind',
  'hub/namespace',
  'image/pinned',
  'image/registry',
  'job/repeats',
  'kustomization/settings',
  'label/value',
  'name/length',
  'namespace/pod-security',
  'network/open',
  'network/policy',
  'pod/host-access',
  'pod/privileges',
  'pod/root',
  'pod/token',
  'realm/redirect',
  'release/settings',
  'secret/in-tree',
  'secret/own-store',
  'secret/plain-text',
  'service/public',
  'source/encrypted',
  'source/pinned',
  'terraform/backend',
  'terraform/firewall',
  'terraform/module',
  'terraform/protected',
  'terraform/providers',
  'terraform/secret',
  'volume/kept',
] as const;

/** Id of a rule of the policy. */
export type PolicyRuleId = (typeof POLICY_RULE_IDS)[number];
