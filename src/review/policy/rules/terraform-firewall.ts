import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import { listClusters } from '../list-clusters';
import type { PolicyInput, TerraformPart } from '../policy-input';
import type { Violation } from '../policy-rule';
import { walk } from '../walk';

/** What opens SSH and the Kubernetes API in kube-hetzner, whose own default is everywhere. */
const SOURCES: Readonly<Record<string, string>> = {
  firewall_kube_api_source: 'the Kubernetes API',
  firewall_ssh_source: 'SSH',
};
/** SSH, and the Kubernetes API. */
const PORTS = [22, 6443];
/** Ranges that are the internet, or nearly: fewer than 8 bits of IPv4, 16 of IPv6 that is not private. */
const PUBLIC_RANGE =
  /(?<![\d.])(?:\d{1,3}(?:\.\d{1,3}){3}\/[0-7]|(?<![\w:])(?!f[cd])[0-9a-f:]*::[0-9a-f:]*\/(?:\d|1[0-5]))(?!\d)/i;

/** Servers answer to offices, runners and the hub. */
export const terraformFirewall = defineRule<TerraformPart>({
  id: 'terraform/firewall',
  severity: 'error',
  title: 'SSH and the Kubernetes API of the servers themselves are closed to the internet',
  why: 'Both give the whole environment to whoever holds a key, and every scanner finds them within minutes.',
  hint: 'list the ranges of offices, runners and the hub under infrastructure.firewall, or in the variable TF_VAR_admin_sources',
  subjects: (input) => [...input.once(listClusters), ...listFirewalls(input)],
  inspect: ({ json }, input) => [
    ...(json.parent?.key === 'module' ? Object.keys(SOURCES).flatMap((name) => source(json.at(name), input)) : []),
    ...[json.at('rule'), json.at('extra_firewall_rules')].flatMap(({ items }) => items.flatMap((rule) => opened(rule, input))),
  ],
});

function listFirewalls({ terraform }: PolicyInput): TerraformPart[] {
  const firewalls = terraform?.json.at('resource', 'hcloud_firewall').fields ?? [];
  return firewalls.map((json) => ({ name: `hcloud_firewall.${json.key}`, file: terraform?.file ?? '', json }));
}

function source(at: Cursor, input: PolicyInput): Violation[] {
  const what = SOURCES[at.key];
  if (!at.exists) return [{ at, message: `opens ${what} to everywhere, because ${at.key} is not set` }];
  return isPublic(at, input) ? [{ at, message: `opens ${what} to the internet (${at.key})` }] : [];
}

function opened(rule: Cursor, input: PolicyInput): Violation[] {
  const sources = rule.at('source_ips');
  if (rule.at('direction').text === 'out' || !isPublic(sources, input)) return [];
  const { scalar: ports = 'any' } = rule.at('port');
  const [first = 0, last = first] = ports === 'any' ? [0, 65_535] : ports.split('-').map(Number);
  const isTcp = (rule.at('protocol').text ?? 'tcp') === 'tcp';
  return isTcp && PORTS.some((port) => first <= port && port <= last)
    ? [{ at: sources, message: `opens the port ${ports} to the internet` }]
    : [];
}

/** Looks into expressions too, and into the defaults of the variables that they name. */
function isPublic(at: Cursor, { terraform }: PolicyInput): boolean {
  let found = false;
  walk(at, ({ text = '' }) => {
    const variables = [...text.matchAll(/\bvar\.(\w+)/g)].map(
      ([, name = '']) => terraform?.json.at('variable', name, 'default').value,
    );
    found ||= PUBLIC_RANGE.test(text) || PUBLIC_RANGE.test(JSON.stringify(variables));
  });
  return found;
}
