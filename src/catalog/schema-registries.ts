import { IMAGES, type ImageReference } from './images';

/** How one schema registry product is run. All of them keep schemas in a Kafka topic and speak Confluent's API. */
export interface SchemaRegistryDefinition {
  readonly image: ImageReference;
  /** @default - the entry point of the image */
  readonly command?: readonly string[];
  /** Number of a user that may run the process; Kubernetes cannot tell whether a user given by name is root. */
  readonly user: number;
  /** Whether the image writes its own configuration when it starts. */
  readonly writesImage: boolean;
  /** Path that answers 200 when schemas can be read. */
  readonly healthPath: string;
  /** In MiB. */
  readonly memory: { readonly request: number; readonly limit: number };
  /**
   * Environment of the container, with placeholders: `{bootstrapServers}`, `{topic}`, `{replicationFactor}`, `{port}`,
   * and `{podIP}`, which each replica replaces by its own address.
   */
  readonly environment: Readonly<Record<string, string>>;
}

/** The products that can serve schemas. */
export const SCHEMA_REGISTRIES = {
  /** Apache-2.0, and a third of the memory of the other. */
  karapace: {
    image: IMAGES.karapace,
    command: ['python3', '-m', 'karapace'],
    user: 65534,
    writesImage: false,
    healthPath: '/_health',
    memory: { request: 192, limit: 512 },
    environment: {
      KARAPACE_KARAPACE_REGISTRY: 'true',
      KARAPACE_BOOTSTRAP_URI: '{bootstrapServers}',
      // It listens on the loopback interface otherwise.
      KARAPACE_HOST: '0.0.0.0',
      KARAPACE_PORT: '{port}',
      // One replica writes; the others send writes to the address that it advertises.
      KARAPACE_ADVERTISED_HOSTNAME: '{podIP}',
      KARAPACE_ADVERTISED_PORT: '{port}',
      KARAPACE_CLIENT_ID: 'schema-registry',
      KARAPACE_GROUP_ID: 'schema-registry',
      KARAPACE_MASTER_ELIGIBILITY: 'true',
      KARAPACE_TOPIC_NAME: '{topic}',
      KARAPACE_REPLICATION_FACTOR: '{replicationFactor}',
      // Its default is DEBUG.
      KARAPACE_LOG_LEVEL: 'INFO',
    },
  },
  /** Confluent Community Licence. */
  confluent: {
    image: IMAGES.confluentSchemaRegistry,
    user: 1000,
    writesImage: true,
    healthPath: '/subjects',
    memory: { request: 512, limit: 1024 },
    environment: {
      SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS: 'PLAINTEXT://{bootstrapServers}',
      SCHEMA_REGISTRY_LISTENERS: 'http://0.0.0.0:{port}',
      SCHEMA_REGISTRY_HOST_NAME: '{podIP}',
      SCHEMA_REGISTRY_KAFKASTORE_TOPIC: '{topic}',
      SCHEMA_REGISTRY_KAFKASTORE_TOPIC_REPLICATION_FACTOR: '{replicationFactor}',
      SCHEMA_REGISTRY_HEAP_OPTS: '-Xms256m -Xmx512m',
    },
  },
} as const satisfies Record<string, SchemaRegistryDefinition>;

/** The product that environments get. Both read the same topic, so a change of mind keeps the schemas. */
export const SCHEMA_REGISTRY: SchemaRegistryDefinition = SCHEMA_REGISTRIES.karapace;
