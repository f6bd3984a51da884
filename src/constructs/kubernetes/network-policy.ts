import { k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';

/** Pods by their labels. */
export type PodLabels = Readonly<Record<string, string>>;

/** Who may connect: pods of a namespace, or all of them when no labels are given. */
export interface NetworkPeer {
  readonly namespace: string;
  /** @default - every pod of the namespace */
  readonly pods?: PodLabels;
}

/** Connections that are admitted to some ports. */
export interface NetworkFlow {
  /** Some pods of the cluster, or everybody inside and outside of it. */
  readonly from: readonly NetworkPeer[] | 'anywhere';
  /**
   * TCP ports, by number or by the name of the container port.
   * @default - every port
   */
  readonly ports?: readonly (number | string)[];
}

export interface NetworkPolicyProps {
  readonly name: string;
  readonly namespace: string;
  /** The pods that are protected. */
  readonly pods: PodLabels;
  /** Everything that may reach them; an empty list closes them. */
  readonly ingress: readonly NetworkFlow[];
}

/**
 * Admits only the declared connections to some pods.
 *
 * Probes of the kubelet are not affected: K3s lets a node reach its own pods.
 */
export class NetworkPolicy extends Construct {
  constructor(scope: Construct, id: string, props: NetworkPolicyProps) {
    super(scope, id);

    const ingress = props.ingress
      // To Kubernetes an empty list of peers means everybody.
      .filter(({ from }) => from.length > 0)
      .map(({ from, ports }) => ({
        ...(from !== 'anywhere' && { from: from.map(toPeer) }),
        ...(ports && { ports: ports.map(toPort) }),
      }));
    // The API server drops what is empty, so that an object with it would be changed by every apply.
    new k8s.KubeNetworkPolicy(this, 'Resource', {
      metadata: { name: props.name, namespace: props.namespace },
      spec: {
        podSelector: isEmpty(props.pods) ? {} : { matchLabels: { ...props.pods } },
        policyTypes: ['Ingress'],
        ...(ingress.length > 0 && { ingress }),
      },
    });
  }
}

function toPeer({ namespace, pods }: NetworkPeer): k8s.NetworkPolicyPeer {
  return {
    // Kubernetes labels every namespace with its own name.
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    ...(pods && { podSelector: isEmpty(pods) ? {} : { matchLabels: { ...pods } } }),
  };
}

function isEmpty(labels: Readonly<Record<string, string>> | undefined): boolean {
  return Object.keys(labels ?? {}).length === 0;
}

function toPort(port: number | string): k8s.NetworkPolicyPort {
  return {
    protocol: 'TCP',
    port: typeof port === 'number' ? k8s.IntOrString.fromNumber(port) : k8s.IntOrString.fromString(port),
  };
}
