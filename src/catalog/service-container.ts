/**
 * What the containers of all M2MGate services have in common.
 *
 * The services are proprietary. From the thesis come the image, the folder of the signing CA, the use of PKCS12 files
 * and that the services are Java programs; the rest are the defaults of Spring Boot and its Actuator, made explicit
 * through environment variables (service-variables.ts). A service that differs is corrected here, once for all.
 */
export const SERVICE_CONTAINER = {
  /** User and group that own the process and its files; any but root. */
  user: 1000,
  ports: {
    /** Health and metrics. */
    management: 8081,
    /** Pages and API of a service that answers on the web. */
    http: 8080,
  },
  health: { live: '/actuator/health/liveness', ready: '/actuator/health/readiness' },
  /** Micrometer's registry for Prometheus. */
  metricsPath: '/actuator/prometheus',
  /** Key pair of the service and the certificate authorities it trusts, as two PKCS12 files (thesis section 4.2.3). */
  keyPairPath: '/opt/m2mgate/tls',
  /** Key pair of the certificate authority (thesis listing 24). */
  signingCaPath: '/opt/csr-ca',
  /** The only folder of the image that can be written. */
  temporaryPath: '/tmp',
} as const;
