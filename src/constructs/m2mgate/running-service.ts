import type { z } from 'zod';
import type { ServiceDefinition } from '../../catalog/service-definition';
import type { ServiceShape } from './service-shape';
import type { serviceFields } from './service-spec';

/** What a project says about a service, in the fields that all services have; the others are read by name. */
export type ServiceSettings = Readonly<z.output<z.ZodObject<typeof serviceFields>>> & { readonly [field: string]: unknown };

/** A service that runs in an environment: what the catalog knows, what the project says, and how it is built. */
export interface RunningService {
  readonly definition: ServiceDefinition;
  readonly settings: ServiceSettings;
  readonly shape: ServiceShape;
}
