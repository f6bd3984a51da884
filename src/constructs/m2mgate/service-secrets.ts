import { NAMESPACES } from '../../catalog/namespaces';
import type { ClusterSecret, SecretValue } from '../secret/cluster-secret';
import { instanceVariables } from './instance-variables';
import { KEYSTORE_PASSWORD } from './keystore-password';
import type { RunningService } from './running-service';
import { generatedSecretKey, secretKey } from './secret-key';
import type { ServiceConnections } from './service-connections';

/** The Secrets that the services read, collected from their environment variables, and the password of the key pairs. */
export function serviceSecrets(services: readonly RunningService[], connections: ServiceConnections): ClusterSecret[] {
  const secrets = new Map<string, Record<string, SecretValue>>();
  const add = (name: string, key: string, value: SecretValue) => secrets.set(name, { ...secrets.get(name), [key]: value });

  const keystore = generatedSecretKey(KEYSTORE_PASSWORD);
  add(keystore.name, keystore.key, KEYSTORE_PASSWORD);
  for (const service of services) {
    const variables = service.shape.instances.flatMap((one) => Object.entries(instanceVariables(service, one, connections)));
    for (const [variable, value] of variables) {
      if (typeof value === 'string') continue;
      const { name, key } = secretKey(service.definition.name, variable, value);
      add(name, key, value);
    }
  }
  return [...secrets].map(([name, data]) => ({ name, namespace: NAMESPACES.m2mgate, data }));
}
