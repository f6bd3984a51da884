import { NAMESPACES } from '../../catalog/namespaces';

/** Where clients find the schema registry, and the topic in which it keeps schemas. */
export const SCHEMA_REGISTRY_ENDPOINT = { name: 'schema-registry', port: 8081, topic: '_schemas' } as const;

export const SCHEMA_REGISTRY_URL = `http://${SCHEMA_REGISTRY_ENDPOINT.name}.${NAMESPACES.broker}.svc:${SCHEMA_REGISTRY_ENDPOINT.port}`;
