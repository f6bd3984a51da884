import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import type { OutputDescription, VariableDescription } from './module-description';
import { parseType } from './parse-type';

interface Variable {
  readonly type?: string;
  readonly default?: unknown;
  readonly sensitive?: boolean;
}

/** Reads the variables and outputs of a module from its source, for example the copy that `tofu init` puts below .terraform/modules. */
export async function readModule(folder: string): Promise<{ variables: VariableDescription[]; outputs: OutputDescription[] }> {
  const { variable } = await blocks<{ variable: Record<string, Variable[]> }>(folder, 'variables.tf');
  const { output } = await blocks<{ output: Record<string, { sensitive?: boolean }[]> }>(folder, 'output.tf');
  return {
    variables: byName(variable).map(([name, one]) => describe(name, one)),
    outputs: byName(output).map(([name, { sensitive = false }]) => ({ name, sensitive })),
  };
}

function describe(name: string, variable: Variable): VariableDescription {
  const { type = 'any', sensitive = false } = variable;
  return {
    name,
    typeTree: parseType(type.replace(/^\$\{([\s\S]*)\}$/, '$1')),
    required: !('default' in variable),
    ...('default' in variable && { default: variable.default }),
    sensitive,
  };
}

async function blocks<T>(folder: string, file: string): Promise<T> {
  return (await parse(file, readFileSync(join(folder, file), 'utf8'))) as T;
}

/** A block can be declared once only; the parser wraps it into a list nevertheless. */
function byName<T>(declared: Readonly<Record<string, readonly T[]>>): [string, T][] {
  return Object.entries(declared)
    .flatMap(([name, [one]]): [string, T][] => (one ? [[name, one]] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
