import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const SYSTEM = `namespace="${NAMESPACES.system}"`;

/** What keeps the servers up to date: reboots by kured, upgrades by the system upgrade controller. */
export const MAINTENANCE_RULES: RuleSubject = {
  name: 'maintenance',
  title: 'Upgrades and reboots',
  alerts: [
    {
      alert: 'RebootOverdue',
      severity: 'warning',
      expr: `max by (node) (kured_reboot_required{${SYSTEM}}) == 1`,
      for: '14d',
      summary: 'A server has been waiting for a reboot',
      description:
        'Node {{ $labels.node }} has needed a reboot for two weeks and runs without the newest fixes. A drain is blocked, or the window is too short.',
    },
    {
      alert: 'NodeDrainStuck',
      severity: 'warning',
      expr: 'kube_node_spec_unschedulable == 1',
      for: '2h',
      summary: 'A node takes no pods',
      description:
        'Node {{ $labels.node }} has been cordoned for two hours. A drain for a reboot or an upgrade takes minutes; a budget of disruptions blocks it, or somebody forgot.',
    },
  ],
};
