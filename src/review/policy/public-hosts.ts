import type { Cursor } from './cursor';
import type { PolicyInput } from './policy-input';
import type { Subject } from './subject';

/** An object that publishes hosts. */
export interface PublicHosts extends Subject {
  readonly hosts: readonly { readonly host: string; readonly at: Cursor }[];
  /** Rules that match hosts nobody can list: no host at all, or a regular expression. */
  readonly unclear: readonly Cursor[];
}

const EXTERNAL_DNS = 'external-dns.alpha.kubernetes.io/hostname';

/** Every object that publishes hosts: ingresses, routes of Traefik and of the Gateway API, and names for external-dns. */
export function listPublicHosts(input: PolicyInput): PublicHosts[] {
  const found = input.resources.flatMap(({ name, file, type, manifest }): PublicHosts[] => {
    const { hosts, unclear } = route(type, manifest.at('spec'));
    const names = manifest.at('metadata', 'annotations', EXTERNAL_DNS);
    const published = (names.text ?? '').split(',').filter(Boolean);
    return [{ name, file, unclear, hosts: [...hosts, ...published.map((host) => ({ host: host.trim(), at: names }))] }];
  });
  return found.filter(({ hosts, unclear }) => hosts.length + unclear.length > 0);
}

type Hosts = Pick<PublicHosts, 'hosts' | 'unclear'>;

function route(type: string, spec: Cursor): Hosts {
  switch (type) {
    case 'Ingress.networking.k8s.io':
      return listed(spec.at('rules').items.map((rule) => rule.at('host')));
    case 'IngressRoute.traefik.io':
    case 'IngressRouteTCP.traefik.io':
      return matched(spec.at('routes').items.map((rule) => rule.at('match')));
    case 'HTTPRoute.gateway.networking.k8s.io':
    case 'GRPCRoute.gateway.networking.k8s.io':
    case 'TLSRoute.gateway.networking.k8s.io':
      return listed(spec.at('hostnames').isEmpty ? [spec.at('hostnames')] : spec.at('hostnames').items);
    default:
      return { hosts: [], unclear: [] };
  }
}

function listed(all: readonly Cursor[]): Hosts {
  return {
    hosts: all.flatMap((at) => (at.text === undefined ? [] : [{ host: at.text, at }])),
    unclear: all.filter(({ text }) => text === undefined),
  };
}

/** Rules of Traefik: Host(`a`) || HostSNI(`b`), also with several hosts in one. */
function matched(all: readonly Cursor[]): Hosts {
  const hosts = all.map((at) => ({ at, named: hostsIn(at.text ?? '') }));
  return {
    hosts: hosts.flatMap(({ at, named }) => named.map((host) => ({ host, at }))),
    unclear: hosts
      .filter(({ at, named }) => named.length === 0 || /HostRegexp|HostSNIRegexp/.test(at.text ?? ''))
      .map(({ at }) => at),
  };
}

function hostsIn(rule: string): string[] {
  return [...rule.matchAll(/\bHost(?:SNI)?\(([^)]*)\)/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/[`"']([^`"']+)[`"']/g)].map(([, host = '']) => host),
  );
}
