import { isObject } from './walk';

/**
 * Addresses of the resources and modules in a cdk.tf.json, sorted.
 *
 * @param terraform Text of the file.
 */
export function terraformAddresses(terraform: string): string[] {
  const { resource = {}, module = {} } = JSON.parse(terraform) as {
    resource?: Record<string, unknown>;
    module?: Record<string, unknown>;
  };
  const resources = Object.entries(resource).flatMap(([type, byName]) =>
    isObject(byName) ? Object.keys(byName).map((name) => `${type}.${name}`) : [],
  );
  return [...Object.keys(module).map((name) => `module.${name}`), ...resources].sort();
}
