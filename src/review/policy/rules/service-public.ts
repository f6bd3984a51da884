import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { PolicyInput } from '../policy-input';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';

const NAME = 'load-balancer.hetzner.cloud/name';

/** What the internet can reach is a load balancer that Terraform has made. */
export const servicePublic = defineRule<Resource>({
  id: 'service/public',
  severity: 'error',
  title: 'Services open no way into the cluster of their own',
  why: 'A load balancer that a Service makes for itself is in no plan, gets a new address when it is made again, and is paid for after the cluster is gone. A node port opens every node.',
  hint: `publish it by an IngressRoute, or name a load balancer of Terraform with the annotation ${NAME}`,
  subjects: (input) => input.ofType('Service'),
  inspect: ({ manifest }, input) => {
    const spec = manifest.at('spec');
    const type = spec.at('type');
    return [
      ...(type.text === 'NodePort' ? [{ at: type, message: 'opens a port on every node (NodePort)' }] : []),
      ...(type.text === 'LoadBalancer' ? balancer(manifest, input) : []),
      ...(spec.at('externalIPs').isEmpty ? [] : [{ at: spec.at('externalIPs'), message: 'takes over addresses (externalIPs)' }]),
    ];
  },
});

function balancer(manifest: Cursor, { terraform }: PolicyInput): Violation[] {
  const annotations = manifest.at('metadata', 'annotations');
  const { text: name } = annotations.at(NAME);
  if (name === undefined) return [{ at: annotations, message: 'makes a load balancer that is not in Terraform' }];
  const made = terraform?.json.at('resource', 'hcloud_load_balancer').fields.map((balancer) => balancer.at('name').text);
  // A deploy branch holds no Terraform.
  if (!made || made.includes(name)) return [];
  return [{ at: annotations.at(NAME), message: `wants the load balancer ${name}, which is not in Terraform` }];
}
