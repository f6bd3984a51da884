import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** kured, which reboots servers. Each pod speaks for its own node. */
export const KURED: MetricProducer = {
  name: 'kured',
  source: 'documented',
  scrape: { by: 'PodMonitor', namespace: NAMESPACES.system, port: 'metrics' },
  metrics: {
    kured_reboot_required: ['gauge', 'node'],
  },
};
