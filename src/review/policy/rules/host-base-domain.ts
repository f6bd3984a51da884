import { defineRule } from '../define-rule';
import { listPublicHosts, type PublicHosts } from '../public-hosts';

/** An environment publishes names of its own domain. */
export const hostBaseDomain = defineRule<PublicHosts>({
  id: 'host/base-domain',
  severity: 'error',
  title: 'Hosts are below the base domain',
  why: 'The certificate and the DNS records of the environment are for its base domain. A route for another host has neither, and one without a host answers for all others.',
  hint: 'use a host below baseDomain',
  subjects: (input) => input.once(listPublicHosts),
  inspect: ({ hosts, unclear }, { inventory }) => {
    const domain = inventory?.project.baseDomain.toLowerCase();
    if (domain === undefined) return [];
    return [
      ...hosts
        .filter(({ host }) => host.toLowerCase() !== domain && !host.toLowerCase().endsWith(`.${domain}`))
        .map(({ host, at }) => ({ at, message: `publishes ${host}, which is not below ${domain}` })),
      ...unclear.map((at) => ({ at, message: 'publishes hosts that its rule does not name' })),
    ];
  },
});
