import type { SecretRef } from '../base/secret-ref';

/** A web API of somebody else, by the environment variables with which a service uses it. */
export type ExternalApi = Readonly<Record<string, SecretRef>>;

/**
 * The web APIs that table B.6 of the thesis names. The keys are bought by the customer or by operations and stored as
 * GitLab CI variables under these names; the names of the environment variables are ours (see service-variables.ts).
 */
export const EXTERNAL_APIS = {
  /** Shown in browsers, so the key must be restricted to the portal's address; never the key of the geocoder. */
  googleMaps: { 'google.maps.apiKey': { gitlabVariable: 'GOOGLE_MAPS_API_KEY' } },
  googleGeocoding: { 'google.geocoding.apiKey': { gitlabVariable: 'GOOGLE_GEOCODING_API_KEY' } },
  esendex: {
    'esendex.accountReference': { gitlabVariable: 'ESENDEX_ACCOUNT_REFERENCE' },
    'esendex.username': { gitlabVariable: 'ESENDEX_USERNAME' },
    'esendex.password': { gitlabVariable: 'ESENDEX_PASSWORD' },
  },
} as const satisfies Record<string, ExternalApi>;
