/**
 * Prefix of the annotations that external-dns reads.
 *
 * external-dns 0.22 changes its own default; with `policy: sync` a silent change would delete every record, so
 * the chart value `annotationPrefix` and all annotations come from this constant.
 */
export const EXTERNAL_DNS_ANNOTATION_PREFIX = 'external-dns.alpha.kubernetes.io/';

/** API group under which the Hetzner webhook of cert-manager answers; the chart value and the issuer must agree. */
export const HETZNER_ACME_GROUP = 'acme.hetzner.com';
