import { Token } from 'cdktf';
import {
  KUBE_HETZNER_VARIABLES,
  type ModuleAttribute,
  type ModuleType,
} from '../../imports/kube-hetzner/kube-hetzner-variable-types';
import type { KubeHetznerVariables } from '../../imports/kube-hetzner/kube-hetzner-variables';

/**
 * The inputs of kube-hetzner under the names that Terraform knows.
 *
 * Only attributes of the module's own types are renamed; keys of maps (labels, flags) and everything below `any` stay.
 * Terraform silently drops an attribute that an object type does not have, so an unknown name is an error here.
 */
export function moduleVariables(variables: KubeHetznerVariables): Record<string, unknown> {
  return renamed(variables, KUBE_HETZNER_VARIABLES, 'kube-hetzner');
}

function renamed(values: object, attributes: Readonly<Record<string, ModuleAttribute>>, path: string): Record<string, unknown> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const attribute = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
      if (!attribute) throw new Error(`${path} has no input ${key}`);
      return [attribute.name, converted(value, attribute.type, `${path}.${key}`)];
    }),
  );
}

function converted(value: unknown, type: ModuleType, path: string): unknown {
  if (typeof type === 'string' || typeof value !== 'object' || value === null || Token.isUnresolved(value)) return value;
  if ('object' in type) return renamed(value, type.object, path);
  if ('map' in type) {
    return Object.fromEntries(
      Object.entries(value).map(([key, element]) => [key, converted(element, type.map, `${path}.${key}`)]),
    );
  }
  const element = 'list' in type ? type.list : type.set;
  return Array.isArray(value) ? value.map((item, index) => converted(item, element, `${path}[${index}]`)) : value;
}
