/** On how many ports a load balancer of Hetzner Cloud listens, by its type (`services` of `load_balancer_types`). */
export const LOAD_BALANCER_PORTS: Readonly<Record<string, number>> = { lb11: 5, lb21: 15, lb31: 30 };
