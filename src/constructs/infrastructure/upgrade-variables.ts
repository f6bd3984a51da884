import { KUBE_HETZNER } from '../../catalog/kube-hetzner';
import type { KubeHetznerVariables } from '../../imports/kube-hetzner/kube-hetzner-variables';
import type { InfrastructureSettings } from './infrastructure-spec';

/**
 * Which K3s runs, and when servers upgrade and reboot.
 *
 * One window serves both: the system upgrade controller starts Kubernetes upgrades in it, kured reboots servers in it.
 */
export function upgradeVariables({ upgrades, versions }: Pick<InfrastructureSettings, 'upgrades' | 'versions'>) {
  const { days, startTime, endTime, timeZone } = upgrades.window;
  return {
    k3sChannel: KUBE_HETZNER.k3sChannel,
    k3sVersion: versions.k3s,
    automaticallyUpgradeKubernetes: upgrades.kubernetes,
    automaticallyUpgradeOs: upgrades.os,
    systemUpgradeScheduleWindow: { days, startTime, endTime, timeZone },
    kuredOptions: { 'reboot-days': days.join(','), 'start-time': startTime, 'end-time': endTime, 'time-zone': timeZone },
  } satisfies Partial<KubeHetznerVariables>;
}
