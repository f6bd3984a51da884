/** The Service of Keycloak inside the cluster: the operator names it after the Keycloak resource, and gives it these ports. */
export const KEYCLOAK_SERVICE = {
  host: 'keycloak-service.keycloak.svc.cluster.local',
  name: 'keycloak-service',
  port: 8080,
  /** Name of the port for health and metrics. Never to be routed. */
  managementPort: 'management',
} as const;
