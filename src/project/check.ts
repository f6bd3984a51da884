import type { Issue } from '../base/issue';
import { acknowledgements } from './check/acknowledgements';
import { acmeStaging } from './check/acme-staging';
import { alertReceivers } from './check/alert-receivers';
import { autoscalerRange } from './check/autoscaler-range';
import { backupTarget } from './check/backup-target';
import { clientIds } from './check/client-ids';
import { controlPlaneCount } from './check/control-plane-count';
import { disabledSettings } from './check/disabled-settings';
import { expectedLoad } from './check/expected-load';
import { firewallOpen } from './check/firewall-open';
import { licenseRecipients } from './check/license-recipients';
import { listDuplicates } from './check/list-duplicates';
import { locations } from './check/locations';
import { mailServer } from './check/mail-server';
import { poolNames } from './check/pool-names';
import { poolSize } from './check/pool-size';
import { portalSubdomain } from './check/portal-subdomain';
import { scheduleNames } from './check/schedule-names';
import { serverNames } from './check/server-names';
import { serverTypes } from './check/server-types';
import { serviceNeedsBroker } from './check/service-needs-broker';
import { slugLength } from './check/slug-length';
import { vpngateInstances } from './check/vpngate-instances';
import { vpngatePorts } from './check/vpngate-ports';
import { waivers } from './check/waivers';
import type { Resolved } from './resolution';

/** Rules that look at more than one field. */
const CHECKS: readonly ((project: Resolved) => Issue[])[] = [
  acknowledgements,
  acmeStaging,
  alertReceivers,
  autoscalerRange,
  backupTarget,
  clientIds,
  controlPlaneCount,
  disabledSettings,
  expectedLoad,
  firewallOpen,
  licenseRecipients,
  listDuplicates,
  locations,
  mailServer,
  poolNames,
  poolSize,
  portalSubdomain,
  scheduleNames,
  serverNames,
  serverTypes,
  serviceNeedsBroker,
  slugLength,
  vpngateInstances,
  vpngatePorts,
  waivers,
];

/** Applies every rule that looks at more than one field. Acknowledged warnings are still among the issues. */
export function check(project: Resolved): Issue[] {
  return CHECKS.flatMap((rule) => rule(project));
}
