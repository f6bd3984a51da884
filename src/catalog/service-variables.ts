/**
 * Names of the environment variables that the M2MGate services read, by what they are for.
 *
 * The thesis shows one of them (`openssl.config.caP12Pass`, listing 24): property names of the Java program, with dots.
 * The others follow that spelling. Where Spring Boot has a property for the purpose it is that one; names that begin
 * with `m2mgate.` are placeholders for names that only the authors of the services know.
 */
export const SERVICE_VARIABLES = {
  ports: { http: 'server.port', management: 'management.server.port' },
  /** Lets a service behind Traefik see the address that the browser used. */
  forwardedHeaders: 'server.forward-headers-strategy',
  actuator: {
    endpoints: 'management.endpoints.web.exposure.include',
    probes: 'management.endpoint.health.probes.enabled',
  },
  /** Read by the Java virtual machine itself. */
  java: 'JAVA_TOOL_OPTIONS',
  cascade: { host: 'm2mgate.cascade.host', port: 'm2mgate.cascade.port' },
  keyPair: {
    keyStore: 'm2mgate.tls.keyStore',
    keyStorePassword: 'm2mgate.tls.keyStorePassword',
    trustStore: 'm2mgate.tls.trustStore',
    trustStorePassword: 'm2mgate.tls.trustStorePassword',
  },
  signingCaPassword: 'openssl.config.caP12Pass',
  core: { url: 'm2mgate.core.url' },
  database: {
    url: 'spring.datasource.url',
    username: 'spring.datasource.username',
    password: 'spring.datasource.password',
    connections: 'spring.datasource.hikari.maximum-pool-size',
  },
  broker: { bootstrapServers: 'spring.kafka.bootstrap-servers' },
  schemaRegistry: { url: 'spring.kafka.properties.schema.registry.url' },
  auth: {
    issuer: 'spring.security.oauth2.resourceserver.jwt.issuer-uri',
    keys: 'spring.security.oauth2.resourceserver.jwt.jwk-set-uri',
    url: 'm2mgate.keycloak.url',
    realm: 'm2mgate.keycloak.realm',
    clientId: 'm2mgate.keycloak.clientId',
    clientSecret: 'm2mgate.keycloak.clientSecret',
  },
  mail: {
    host: 'spring.mail.host',
    port: 'spring.mail.port',
    username: 'spring.mail.username',
    password: 'spring.mail.password',
    authenticate: 'spring.mail.properties.mail.smtp.auth',
    startTls: 'spring.mail.properties.mail.smtp.starttls.required',
    tls: 'spring.mail.properties.mail.smtp.ssl.enable',
    from: 'm2mgate.mail.from',
  },
  /** Listeners of cascade. */
  listeners: {
    devicePort: 'm2mgate.cascade.devices.port',
    deviceConnection: 'm2mgate.cascade.devices.connectionType',
    servicePort: 'm2mgate.cascade.services.port',
  },
  vpn: { instance: 'm2mgate.vpn.instance', port: 'm2mgate.vpn.port', pptp: 'm2mgate.vpn.pptp.enabled' },
} as const;
