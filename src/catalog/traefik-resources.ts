/**
 * What a replica of Traefik requests and may take. The requests are those of kube-hetzner; its limits (300m, 150Mi) throttle a
 * platform whose every byte goes through Traefik.
 */
export const TRAEFIK_RESOURCES = {
  requests: { cpu: '100m', memory: '50Mi' },
  limits: { cpu: '2', memory: '512Mi' },
} as const;
