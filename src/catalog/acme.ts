/** Directory addresses of Let's Encrypt. The staging one has generous rate limits and is trusted by no browser. */
export const ACME_SERVERS = {
  production: 'https://acme-v02.api.letsencrypt.org/directory',
  staging: 'https://acme-staging-v02.api.letsencrypt.org/directory',
} as const;
