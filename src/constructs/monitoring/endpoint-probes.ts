import { Construct } from 'constructs';
import { MONITORING_SERVICES } from '../../catalog/monitoring-services';
import { NAMESPACES } from '../../catalog/namespaces';
import { PROBE } from '../../imports/crds/monitoring.coreos.com/probe';
import { CustomResource } from '../kubernetes/custom-resource';
import { HTTPS_CHECK } from './blackbox-exporter';

/** Label of the job that all probes of public addresses have in common. */
const PROBE_JOB = 'public-endpoints';

/** Something that people reach from outside. */
export interface PublicEndpoint {
  /** Name of the probe, and label `endpoint` of its metrics. */
  readonly name: string;
  /** An address that answers with success when everything behind it works. */
  readonly url: string;
}

/** Asks each public address once a minute (`monitoring.coreos.com/v1` Probe). */
export class EndpointProbes extends Construct {
  constructor(scope: Construct, id: string, endpoints: readonly PublicEndpoint[]) {
    super(scope, id);
    const { name, port } = MONITORING_SERVICES.blackboxExporter;

    for (const endpoint of endpoints) {
      new CustomResource(this, endpoint.name, PROBE, {
        metadata: { name: endpoint.name, namespace: NAMESPACES.monitoring },
        spec: {
          jobName: PROBE_JOB,
          prober: { url: `${name}.${NAMESPACES.monitoring}.svc.cluster.local:${port}` },
          module: HTTPS_CHECK,
          interval: '60s',
          // Longer than the exporter waits itself, so that a slow answer is measured and not missing.
          scrapeTimeout: '15s',
          targets: { staticConfig: { static: [endpoint.url], labels: { endpoint: endpoint.name } } },
        },
      });
    }
  }
}
