/**
 * Ports on which cascade and the VPN gateways take connections. The thesis names none; only the PPTP port is a standard.
 *
 * Hetzner load balancers carry TCP and nothing else.
 */
export const SERVICE_PORTS = {
  /** Port for devices, by `connectionType.devices`: a device that expects TLS never meets an unencrypted listener. */
  devices: { Plain: 9080, TLS: 9443, mTLS: 9443 },
  /** Port for services and the M2MGate CLI, always with TLS on both sides. */
  services: 9444,
  /** Port of the first VPN (OpenVPN's, over TCP); each further one has the next. */
  vpn: 1194,
  /** Control connection of PPTP (RFC 2637). Its data travels as GRE, which is not TCP. */
  pptp: 1723,
} as const;
