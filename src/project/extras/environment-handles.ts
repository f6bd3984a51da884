/** Labels of pods. */
type Labels = Readonly<Record<string, string>>;

/** What the platform has built, for constructs that a project adds (`M2MGateProject.extend`). */
export interface EnvironmentHandles {
  /** Short name of the environment. */
  readonly slug: string;
  readonly baseDomain: string;
  /** A DNS name of the environment: `host('s3')` is `s3.example.m2mgate.cloud`. */
  host(subdomain: string): string;
  /** Namespaces of the managed cluster; the services are in `m2mgate`. */
  readonly namespaces: Readonly<
    Record<
      'auth' | 'broker' | 'certManager' | 'database' | 'externalDns' | 'ingress' | 'm2mgate' | 'monitoring' | 'system',
      string
    >
  >;
  /** MySQL, for pods in the namespace of the services. */
  readonly database: {
    readonly host: string;
    readonly port: number;
    /** What pods must be labelled with to be admitted. */
    readonly clientLabels: Labels;
  };
  /** Kafka, for pods in the namespace of the services; absent when the broker is switched off. */
  readonly broker?: {
    /** Kafka's first contact, as `host:port`. */
    readonly bootstrapServers: string;
    /** Address of the schema registry. */
    readonly schemaRegistry: string;
    /** What pods must be labelled with to be admitted. */
    readonly clientLabels: Labels;
  };
  /** Keycloak's realm of M2MGate. */
  readonly auth: {
    /** What tokens name as their issuer. */
    readonly issuer: string;
    /** For pods: exchanges codes and credentials for tokens. */
    readonly token: string;
    /** For pods: the keys that tokens are signed with. */
    readonly keys: string;
  };
}
