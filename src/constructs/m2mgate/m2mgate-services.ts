import { Construct } from 'constructs';
import { NAMESPACES } from '../../catalog/namespaces';
import { SERVICE_CONTAINER } from '../../catalog/service-container';
import { SERVICE_MONITOR } from '../../imports/crds/monitoring.coreos.com/service-monitor';
import { CustomResource } from '../kubernetes/custom-resource';
import { NAME_LABEL } from '../kubernetes/deployment';
import { CertificateAuthority } from './certificate-authority';
import { LeafKeyPair } from './leaf-key-pair';
import { M2MGateService, PART_OF, type ServiceContext } from './m2mgate-service';
import type { RunningService } from './running-service';

export interface M2MGateServicesProps extends ServiceContext {
  readonly services: readonly RunningService[];
}

/** The M2MGate services of an environment, with their keys (thesis: M2MGateClusterService). */
export class M2MGateServices extends Construct {
  constructor(scope: Construct, id: string, { services, ...context }: M2MGateServicesProps) {
    super(scope, id);

    new CertificateAuthority(this, 'CertificateAuthority', context.baseDomain);
    this.commandLineKeyPair();
    for (const service of services) new M2MGateService(this, service.definition.name, service, context);
    if (context.monitoring) this.monitor();
  }

  /** For the M2MGate CLI, which is no pod: people take it out of the Secret (thesis section 4.2.3). */
  private commandLineKeyPair() {
    new LeafKeyPair(this, 'CommandLine', { name: 'm2mgate-cli-certificate', commonName: 'm2mgate-cli', dnsNames: [] });
  }

  /** One for all of them: the name of the service becomes the label `job`. */
  private monitor() {
    new CustomResource(this, 'ServiceMonitor', SERVICE_MONITOR, {
      metadata: { name: 'm2mgate-services', namespace: NAMESPACES.m2mgate },
      spec: {
        selector: { matchLabels: PART_OF },
        jobLabel: NAME_LABEL,
        endpoints: [{ port: 'management', path: SERVICE_CONTAINER.metricsPath, interval: '30s' }],
      },
    });
  }
}
