import { k8s } from 'cdk8s-plus-30';
import type { ResourceRequirements } from '../../base/resources-spec';
import { SERVICE_CONTAINER } from '../../catalog/service-container';
import { NAME_LABEL } from '../kubernetes/deployment';
import { NETWORK_ADMINISTRATION, RESTRICTED } from './pod-security';
import { secretKey } from './secret-key';
import type { ServicePort } from './service-shape';
import type { Variable, Variables } from './variable';

/** Files of a Secret in a folder of the container. Nothing else of the Secret is visible there. */
export interface SecretFiles {
  /** Name of the volume. */
  readonly name: string;
  readonly secret: string;
  readonly files: readonly string[];
  readonly path: string;
}

/** Files that outlive the pod. */
export interface ServiceData {
  readonly path: string;
  /** A claim that all replicas share, or the size of the volume that each replica gets. */
  readonly from: { readonly claim: string } | { readonly sizeGB: number };
}

export interface ServicePodProps {
  /** Name of the workload. */
  readonly name: string;
  /** The service that it is part of. */
  readonly service: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly image: string;
  readonly variables: Variables;
  readonly ports: readonly ServicePort[];
  readonly resources: ResourceRequirements;
  readonly secretFiles: readonly SecretFiles[];
  /** @default - nothing outlives the pod */
  readonly data?: ServiceData;
  /** Whether the service has other pods, which should run on other nodes. */
  readonly spread: boolean;
  readonly networkAdministration: boolean;
}

/** Name of the volume with files that outlive the pod. */
export const DATA_VOLUME = 'data';

/** The device with which programs make tunnels. */
const TUNNEL_DEVICE = '/dev/net/tun';

/** A pod of an M2MGate service: one container, locked down as far as the service permits. */
export function servicePod(props: ServicePodProps): k8s.PodTemplateSpec {
  const security = props.networkAdministration ? NETWORK_ADMINISTRATION : RESTRICTED;
  const volumes = podVolumes(props);
  return {
    metadata: { labels: { ...props.labels } },
    spec: {
      automountServiceAccountToken: false,
      // Variables for every Service of the namespace would mix with those of the program.
      enableServiceLinks: false,
      securityContext: security.pod,
      containers: [
        {
          name: props.service,
          image: props.image,
          imagePullPolicy: 'IfNotPresent',
          ports: props.ports.map(({ name, port }) => ({ name, containerPort: port })),
          env: environment(props),
          resources: resources(props.resources),
          ...probes(),
          securityContext: security.container,
          volumeMounts: [
            ...volumes.map(({ volume: { name }, path, readOnly }) => ({ name, mountPath: path, ...(readOnly && { readOnly }) })),
            ...(props.data ? [{ name: DATA_VOLUME, mountPath: props.data.path }] : []),
          ],
        },
      ],
      volumes: [
        ...volumes.map(({ volume }) => volume),
        ...(props.data && 'claim' in props.data.from
          ? [{ name: DATA_VOLUME, persistentVolumeClaim: { claimName: props.data.from.claim } }]
          : []),
      ],
      ...(props.spread && { topologySpreadConstraints: [spread(props.service)] }),
    },
  };
}

function environment({ service, variables }: ServicePodProps): k8s.EnvVar[] {
  return Object.entries(variables)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ({ name, ...envSource(service, name, value) }));
}

function envSource(service: string, name: string, value: Variable): Omit<k8s.EnvVar, 'name'> {
  return typeof value === 'string' ? { value } : { valueFrom: { secretKeyRef: secretKey(service, name, value) } };
}

function resources({ requests, limits }: ResourceRequirements): k8s.ResourceRequirements {
  return { ...(requests && { requests: quantities(requests) }), ...(limits && { limits: quantities(limits) }) };
}

function quantities(amounts: Readonly<Record<string, string | undefined>>): Record<string, k8s.Quantity> {
  return Object.fromEntries(
    Object.entries(amounts).flatMap(([name, amount]) => (amount === undefined ? [] : [[name, k8s.Quantity.fromString(amount)]])),
  );
}

/** A Java program takes its time to start; after that it is given a minute before it is restarted. */
function probes(): Pick<k8s.Container, 'startupProbe' | 'livenessProbe' | 'readinessProbe'> {
  const { live, ready } = SERVICE_CONTAINER.health;
  const get = (path: string) => ({ httpGet: { path, port: k8s.IntOrString.fromString('management') }, timeoutSeconds: 5 });
  return {
    startupProbe: { ...get(live), periodSeconds: 5, failureThreshold: 60 },
    livenessProbe: { ...get(live), periodSeconds: 20, failureThreshold: 3 },
    readinessProbe: { ...get(ready), periodSeconds: 10, failureThreshold: 3 },
  };
}

interface MountedVolume {
  readonly volume: k8s.Volume;
  readonly path: string;
  readonly readOnly: boolean;
}

function podVolumes({ secretFiles, networkAdministration }: ServicePodProps): MountedVolume[] {
  return [
    { volume: { name: 'tmp', emptyDir: {} }, path: SERVICE_CONTAINER.temporaryPath, readOnly: false },
    ...secretFiles.map(({ name, secret, files, path }) => ({
      volume: { name, secret: { secretName: secret, items: files.map((file) => ({ key: file, path: file })) } },
      path,
      readOnly: true,
    })),
    ...(networkAdministration
      ? [
          {
            volume: { name: 'tunnel', hostPath: { path: TUNNEL_DEVICE, type: 'CharDevice' } },
            path: TUNNEL_DEVICE,
            readOnly: false,
          },
        ]
      : []),
  ];
}

function spread(service: string): k8s.TopologySpreadConstraint {
  return {
    maxSkew: 1,
    topologyKey: 'kubernetes.io/hostname',
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: { [NAME_LABEL]: service } },
  };
}
