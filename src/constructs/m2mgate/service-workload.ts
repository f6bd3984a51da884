import { k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { NAMESPACES } from '../../catalog/namespaces';
import { STORAGE_CLASSES } from '../../catalog/storage-classes';
import { DATA_VOLUME, type ServicePodProps, servicePod } from './service-pod';

export interface ServiceWorkloadProps extends ServicePodProps {
  /** Labels that select the pods of this workload; they can never change. */
  readonly selector: Readonly<Record<string, string>>;
  readonly replicas: number;
}

/** Restarts pods when a Secret they read has changed, such as a renewed key pair (Reloader). */
const RELOAD = { 'reloader.stakater.com/auto': 'true' };

/**
 * The pods of a service: a Deployment, or a StatefulSet when each replica has a volume of its own.
 *
 * Made with the plain kinds of cdk8s-plus: nearly everything here is data of the catalog or of the project, which goes
 * out as it came in.
 */
export class ServiceWorkload extends Construct {
  constructor(scope: Construct, id: string, props: ServiceWorkloadProps) {
    super(scope, id);
    const { name, labels, selector, replicas, data } = props;
    const metadata = { name, namespace: NAMESPACES.m2mgate, labels: { ...labels }, annotations: RELOAD };
    const spec = { replicas, selector: { matchLabels: { ...selector } }, template: servicePod(props) };

    if (data && 'sizeGB' in data.from)
      new k8s.KubeStatefulSet(this, 'Resource', {
        metadata,
        spec: { ...spec, serviceName: name, volumeClaimTemplates: [this.claimTemplate(data.from.sizeGB)] },
      });
    else new k8s.KubeDeployment(this, 'Resource', { metadata, spec });
  }

  private claimTemplate(sizeGB: number): k8s.KubePersistentVolumeClaimProps {
    return {
      metadata: { name: DATA_VOLUME },
      spec: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: STORAGE_CLASSES.block,
        resources: { requests: { storage: k8s.Quantity.fromString(`${sizeGB}Gi`) } },
      },
    };
  }
}
