import * as z from 'zod';
import { resourcesSpec } from '../../base/resources-spec';
import { VOLUME_SIZE_GB } from '../../catalog/volume-size';

const kafka = z
  .strictObject({
    storageSizeGB: z
      .int()
      .min(VOLUME_SIZE_GB.min)
      .max(VOLUME_SIZE_GB.max)
      .default(10)
      .meta({ description: 'Size of the volume of each Kafka node, in GiB. It can grow but never shrink.' }),
    resources: resourcesSpec.optional().meta({ description: 'Resource requests and limits of each Kafka node.' }),
  })
  .meta({ id: 'KafkaProps', description: 'The Kafka cluster.' });

/** What a project says about the message broker (thesis table B.3). */
export const brokerSpec = z
  .strictObject({
    enabled: z.boolean().default(true).meta({ description: 'Deploys the message broker. The MAD service needs it.' }),
    kafka: kafka.prefault({}),
  })
  .meta({ id: 'BrokerProps', description: 'The message broker.' });

/** The message broker after resolving. */
export type BrokerSettings = z.output<typeof brokerSpec>;
