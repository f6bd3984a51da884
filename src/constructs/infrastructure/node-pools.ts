import type { AgentNodepool, AutoscalerNodepool, ControlPlaneNodepool } from '../../imports/kube-hetzner/kube-hetzner-variables';
import type { InfrastructureEnvironment } from './infrastructure-environment';
import type { InfrastructureSettings } from './infrastructure-spec';

type NodePools = Readonly<{
  controlPlaneNodepools: readonly ControlPlaneNodepool[];
  agentNodepools: readonly AgentNodepool[];
  autoscalerNodepools: readonly AutoscalerNodepool[];
  clusterAutoscalerExtraArgs?: readonly string[];
}>;

const AUTOSCALER_ARGUMENTS = [
  // By itself it only keeps from going below the least number, and starts nothing to reach it.
  '--enforce-node-group-min-size=true',
  // Nearly every pod has a scratch volume, and none keeps anything in it: no server would ever be given back.
  '--skip-nodes-with-local-storage=false',
];

/**
 * The servers of an environment: control planes, agents, and agents that come and go (thesis listings 2 and 3).
 *
 * Pools keep the order of the project, because kube-hetzner gives each its subnet by position. While an environment
 * sleeps or is taken down, the autoscaler keeps its pool and may start nothing: the servers it makes are not in the
 * state, so none may appear behind the back of a destroy.
 */
export function nodePools({
  infrastructure,
  lifecycle,
}: Pick<InfrastructureEnvironment, 'infrastructure' | 'lifecycle'>): NodePools {
  const autoscalerNodepools = autoscaled(infrastructure, lifecycle === 'active');
  return {
    controlPlaneNodepools: [controlPlanes(infrastructure)],
    agentNodepools: infrastructure.agentPools.map(agents),
    autoscalerNodepools,
    ...(autoscalerNodepools.length > 0 && { clusterAutoscalerExtraArgs: AUTOSCALER_ARGUMENTS }),
  };
}

function controlPlanes({ controlPlane, location }: InfrastructureSettings): ControlPlaneNodepool {
  const { serverType, count } = controlPlane;
  return { name: 'control-plane', serverType, location, count, labels: [], taints: [] };
}

function agents(pool: InfrastructureSettings['agentPools'][number], index: number): AgentNodepool {
  const { name, serverType, location, count, labels, taints } = pool;
  return {
    name,
    serverType,
    location,
    count,
    labels: Object.entries(labels).map(([key, value]) => `${key}=${value}`),
    taints,
    // A placement group takes ten servers, and all pools together would be in the first one.
    placementGroupIndex: index,
  };
}

function autoscaled({ autoscaler, location }: InfrastructureSettings, mayGrow: boolean): AutoscalerNodepool[] {
  if (!autoscaler) return [];
  const { name, serverType, min, max } = autoscaler;
  return [{ name, serverType, location, minNodes: mayGrow ? min : 0, maxNodes: mayGrow ? max : 0 }];
}
