/**
 * What Hetzner Cloud asks for a month, in euros without value added tax, in its locations in Germany and Finland.
 *
 * For new orders since the adjustment of 15 June 2026; servers that were ordered before keep their former price. Read on
 * 2026-11-22 from public transcriptions of Hetzner's price adjustment page and price list (dated 2026-08-17 and
 * 2026-09-03, in agreement). What is not listed has no price that was confirmed: it is told as not known, not guessed.
 */
export const PRICES = {
  /** Day of the price list. */
  asOf: '2026-08-17',
  /** Network zone that the prices are for; others differ. */
  networkZone: 'eu-central',
  /** By server type, without the public IPv4 address. */
  servers: {
    cx23: 5.49,
    cx33: 8.49,
    cx43: 15.99,
    cx53: 29.49,
    cpx22: 19.49,
    cpx32: 35.49,
    cpx42: 69.49,
    cpx52: 100.49,
    cpx62: 129.99,
    cax11: 5.99,
    cax21: 10.49,
    cax31: 20.99,
    cax41: 40.99,
    ccx13: 42.99,
    ccx23: 85.99,
    ccx33: 138.49,
    ccx43: 275.99,
    ccx53: 533.49,
    ccx63: 853.49,
  },
  /** By load balancer type, its addresses included. */
  loadBalancers: { lb11: 7.49 },
  /** A public IPv4 address of a server. */
  ipv4: 0.5,
  /** A GB of a volume. */
  volumeGB: 0.0572,
} as const;
