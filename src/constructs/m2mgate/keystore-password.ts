import type { GeneratedValue } from '../secret/cluster-secret';

/** Password of every PKCS12 file of an environment: cert-manager writes them with it, the services open them with it. */
export const KEYSTORE_PASSWORD: GeneratedValue = { generated: 'm2mgate-keystore' };
