import { Construct } from 'constructs';
import { CHARTS } from '../../catalog/charts';
import { NAMESPACES } from '../../catalog/namespaces';
import { HelmRelease } from '../flux/helm-release';

/** Name of the check that a probe asks for: an answer of success over HTTPS. */
export const HTTPS_CHECK = 'https_2xx';

export interface BlackboxExporterProps {
  /** Whether the certificates come from an authority that is trusted; otherwise they are not verified. */
  readonly trusted: boolean;
}

/** Asks what people and devices ask, through the same front door, and measures the answers. */
export class BlackboxExporter extends Construct {
  constructor(scope: Construct, id: string, { trusted }: BlackboxExporterProps) {
    super(scope, id);

    new HelmRelease(this, 'Release', {
      chart: CHARTS.prometheusBlackboxExporter,
      targetNamespace: NAMESPACES.monitoring,
      values: {
        config: {
          modules: {
            [HTTPS_CHECK]: {
              prober: 'http',
              timeout: '10s',
              http: {
                preferred_ip_protocol: 'ip4',
                fail_if_not_ssl: true,
                ...(!trusted && { tls_config: { insecure_skip_verify: true } }),
              },
            },
          },
        },
        serviceMonitor: { selfMonitor: { enabled: true } },
        resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '64Mi' } },
      },
    });
  }
}
