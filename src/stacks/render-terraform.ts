import { RootConstruct } from 'constructs';
import type { InfrastructureEnvironment } from '../constructs/infrastructure/infrastructure-environment';
import { InfrastructureStack } from './infrastructure-stack';

/** The blocks of a Terraform file, in the order in which people read them. */
const BLOCKS = ['terraform', 'provider', 'variable', 'locals', 'data', 'module', 'resource', 'output'];

/**
 * The text of `cdk.tf.json` for an environment.
 *
 * Nothing is read or written: the root is a plain construct, because cdktf's `App` makes a folder and reads the process
 * environment as soon as it is constructed.
 */
export function renderTerraform(environment: InfrastructureEnvironment): string {
  return withoutTraces(() => {
    const stack = new InfrastructureStack(new RootConstruct(), 'infrastructure', environment);
    stack.prepareStack();
    return `${JSON.stringify(ordered(stack.toTerraform()), undefined, 2)}\n`;
  });
}

/**
 * cdktf notes for each of its tokens where it was made, however long the stack, which nobody reads here. Errors have their
 * stacks all the same: they do not come from this function.
 */
function withoutTraces<T>(render: () => T): T {
  const { captureStackTrace } = Error;
  Error.captureStackTrace = () => undefined;
  try {
    return render();
  } finally {
    Error.captureStackTrace = captureStackTrace;
  }
}

/** Blocks in reading order, their content by name; without cdktf's comments (`//`), which repeat construct paths. */
function ordered(configuration: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(configuration).filter((name) => name !== '//');
  const unknown = names.filter((name) => !BLOCKS.includes(name)).sort();
  return Object.fromEntries(
    [...BLOCKS, ...unknown].filter((name) => names.includes(name)).map((name) => [name, sorted(configuration[name])]),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '//');
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}
