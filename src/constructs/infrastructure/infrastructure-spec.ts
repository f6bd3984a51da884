import * as z from 'zod';
import { cidrListSpec } from '../../base/cidr-spec';
import { labelsSpec, taintsSpec } from '../../base/kubernetes-label-spec';
import { nameSpec } from '../../base/name-spec';
import { patternSpec } from '../../base/pattern-spec';
import { CONTROL_PLANE_SERVER_TYPE } from '../../catalog/node-sizes';
import { sshSpec } from './ssh-spec';
import { upgradesSpec } from './upgrades-spec';

const controlPlane = z
  .strictObject({
    serverType: nameSpec().default(CONTROL_PLANE_SERVER_TYPE).meta({ description: 'Hetzner server type of each control plane.' }),
    count: z.int().min(1).max(9).default(3).meta({ description: 'How many control planes; an odd number, because etcd votes.' }),
  })
  .meta({ id: 'ControlPlaneProps', description: 'The control planes.' });

const agentPool = z
  .strictObject({
    name: nameSpec(40).meta({ description: 'Name of the pool. Server names are made from it.' }),
    serverType: nameSpec().optional().meta({ description: 'Hetzner server type; without it, the type that `nodeSize` names.' }),
    count: z.int().min(0).max(100).meta({ description: 'How many servers, 10 at most for each pool. 0 retires a pool.' }),
    location: nameSpec().optional().meta({ description: 'Hetzner location; without it, `infrastructure.location`.' }),
    labels: labelsSpec.default({}).meta({ description: 'Kubernetes labels of new nodes.' }),
    taints: taintsSpec.default([]).meta({ description: "Kubernetes taints of new nodes, as 'key=value:Effect'." }),
  })
  .meta({ id: 'AgentPoolProps', description: 'A group of equal agents.' });

const autoscaler = z
  .strictObject({
    name: nameSpec(40).default('autoscaled-agent').meta({ description: 'Name of the pool. Server names are made from it.' }),
    serverType: nameSpec().optional().meta({ description: 'Hetzner server type; without it, the type that `nodeSize` names.' }),
    min: z.int().min(0).max(100).default(0).meta({ description: 'How many servers run at least.' }),
    max: z.int().min(0).max(100).default(5).meta({ description: 'How many servers run at most.' }),
  })
  .meta({ id: 'AutoscalerProps', description: 'Servers that come and go with the load.' });

const firewall = z
  .strictObject({
    kubernetesApiSources: cidrListSpec
      .default([])
      .meta({ description: 'Address ranges that may reach the Kubernetes API, added to those of the platform.' }),
    sshSources: cidrListSpec
      .default([])
      .meta({ description: 'Address ranges that may reach SSH, added to those of the platform.' }),
  })
  .meta({ id: 'FirewallProps', description: 'Who may reach the servers.' });

const versions = z
  .strictObject({
    k3s: patternSpec('^v[0-9]+\\.[0-9]+\\.[0-9]+(-[A-Za-z0-9.-]+)?\\+k3s[0-9]+$', {
      rule: 'version/k3s',
      message: 'is not a K3s version',
      expected: 'a release of K3s: v<major>.<minor>.<patch>+k3s<number>',
    })
      .optional()
      .meta({ description: 'K3s release that new nodes start with; without it, that of the platform version.' }),
  })
  .meta({ id: 'VersionsProps', description: 'Versions that differ from those of the platform.' });

/** What a project says about its servers, network and Kubernetes (thesis listings 2 and 3). */
export const infrastructureSpec = z
  .strictObject({
    location: nameSpec().default('nbg1').meta({ description: 'Hetzner location. It cannot change once servers exist.' }),
    controlPlane: controlPlane.prefault({}),
    agentPools: z
      .array(agentPool)
      .min(1)
      .prefault([{ name: 'agent', count: 3 }])
      .meta({ description: 'Agents. Append new pools at the end: the order decides the network of a pool.' }),
    autoscaler: z
      .union([z.literal(false), autoscaler])
      .prefault({})
      .meta({ description: 'Servers that come and go with the load, or false for none.' }),
    loadBalancerType: patternSpec('^lb[1-9][0-9]*$', {
      rule: 'load-balancer/type',
      message: 'is not a load balancer type',
      expected: "a Hetzner load balancer type, for example 'lb11'",
    })
      .default('lb11')
      .meta({ description: 'Hetzner load balancer type.' }),
    firewall: firewall.prefault({}),
    ssh: sshSpec.prefault({}),
    versions: versions.prefault({}),
    upgrades: upgradesSpec.prefault({}),
  })
  .meta({ id: 'InfrastructureProps', description: 'Servers, network and Kubernetes.' });

type Output = z.output<typeof infrastructureSpec>;

/** A group of equal agents after resolving: server type and location are known. */
export type AgentPoolSettings = Required<Output['agentPools'][number]>;

/** Servers that come and go with the load, after resolving. */
export type AutoscalerSettings = Required<Exclude<Output['autoscaler'], false>>;

/** Servers, network and Kubernetes after resolving. */
export interface InfrastructureSettings extends Omit<Output, 'agentPools' | 'autoscaler'> {
  readonly agentPools: readonly AgentPoolSettings[];
  readonly autoscaler: AutoscalerSettings | false;
}
