import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** The Kubernetes API and SSH are for the platform and a few people, not for the Internet. */
export function firewallOpen({ settings }: Resolved): Issue[] {
  const { kubernetesApiSources, sshSources } = settings.infrastructure.firewall;
  return Object.entries({ kubernetesApiSources, sshSources }).flatMap(([name, sources]) =>
    sources.flatMap((source, index) => {
      if (!source.endsWith('/0')) return [];
      return [
        problem('firewall/open', `infrastructure.firewall.${name}[${index}]`, {
          message: 'lets everybody in',
          got: source,
          hint: 'name the networks that need access',
        }),
      ];
    }),
  );
}
