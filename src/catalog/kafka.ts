/** The Kafka that Strimzi runs; its operator supports only a few versions at a time. */
export const KAFKA_VERSION = {
  version: '4.3.1',
  /** Format of the metadata log. Raise it in a later release than the version: it can never go down again. */
  metadataVersion: '4.3-IV0',
} as const;
