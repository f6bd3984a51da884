import ipaddr from 'ipaddr.js';
import type { Finding } from './finding';

const EXPECTED = "an address range, for example '203.0.113.0/24' or '203.0.113.7/32'";

/** Says what is wrong with an address range (CIDR). Host bits must be zero, because the Hetzner firewall refuses them. */
export function checkCidr(text: string): Finding | undefined {
  if (ipaddr.isValid(text)) {
    const bits = ipaddr.parse(text).kind() === 'ipv4' ? 32 : 128;
    return finding('is an address without a prefix length', `did you mean '${text}/${bits}'?`);
  }
  if (!ipaddr.isValidCIDR(text)) return finding('is not an address range');

  const [address, bits] = ipaddr.parseCIDR(text);
  const network = address.kind() === 'ipv4' ? ipaddr.IPv4.networkAddressFromCIDR(text) : ipaddr.IPv6.networkAddressFromCIDR(text);
  if (address.toString() === network.toString()) return undefined;
  return finding('is not the start of its address range', `did you mean '${network.toString()}/${bits}'?`);
}

function finding(message: string, hint?: string): Finding {
  return { rule: 'cidr/format', message, expected: EXPECTED, ...(hint && { hint }) };
}
