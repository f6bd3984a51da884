import { KUBE_HETZNER_OUTPUTS } from '../../src/imports/kube-hetzner/kube-hetzner-outputs';
import { KUBE_HETZNER_VARIABLES, type ModuleType } from '../../src/imports/kube-hetzner/kube-hetzner-variable-types';

/**
 * A module with the inputs and outputs of kube-hetzner and nothing in it, as Terraform JSON. An output is its own name.
 *
 * It lets an engine check names and types of our call without the registry. It requires `providers`, as the real one does,
 * and returns the inputs that `echo` names as attributes of the output `echo`.
 */
export function stubModule(providers: object, echo: readonly string[] = []): object {
  const variables = Object.values(KUBE_HETZNER_VARIABLES).map(({ name, type, optional, sensitive }) => [
    name,
    { type: typeExpression(type), ...(optional && { default: null }), ...(sensitive && { sensitive }) },
  ]);
  const outputs = Object.values(KUBE_HETZNER_OUTPUTS).map(({ name, sensitive }) => [
    name,
    { value: name === 'network_id' ? 1 : name, sensitive },
  ]);
  const echoed = Object.fromEntries(echo.map((name) => [name, `\${var.${name}}`]));
  return {
    terraform: { required_providers: providers },
    variable: Object.fromEntries(variables),
    output: { ...Object.fromEntries(outputs), echo: { value: echoed, sensitive: true } },
  };
}

function typeExpression(type: ModuleType): string {
  if (typeof type === 'string') return type;
  if ('list' in type) return `list(${typeExpression(type.list)})`;
  if ('set' in type) return `set(${typeExpression(type.set)})`;
  if ('map' in type) return `map(${typeExpression(type.map)})`;
  const attributes = Object.values(type.object).map(({ name, type: inner, optional }) => {
    const expression = typeExpression(inner);
    return `${name}=${optional ? `optional(${expression})` : expression}`;
  });
  return `object({${attributes.join(',')}})`;
}
