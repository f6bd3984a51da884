import type { FieldPath } from '../base/field-path';
import type { Finding } from '../base/finding';
import { checkEntries } from './schema-entries';
import { checkFields } from './schema-fields';
import type { SchemaFinding } from './schema-finding';
import type { SchemaNode } from './schema-node';
import { checkValue } from './schema-value';

/**
 * Interprets a strict schema: everything in a value that the schema does not allow.
 *
 * One problem gives one finding, at the place where it is: what stands below a value of the wrong type,
 * or below an unknown field, is not looked at.
 */
export function walkSchema(root: SchemaNode, value: unknown): readonly SchemaFinding[] {
  const findings: SchemaFinding[] = [];
  // One list for the whole walk: a path is only copied when something is wrong.
  const path: FieldPath[number][] = [];
  const report = (finding: Finding, current: unknown, ...below: FieldPath) => {
    findings.push({ ...finding, path: [...path, ...below], value: current });
  };

  const visit = (declared: SchemaNode, current: unknown): void => {
    const node = declared.$ref === undefined ? declared : definition(root, declared.$ref);
    const problem = checkValue(node, current);
    if (problem) report(problem, current);
    else if (Array.isArray(current)) visitEntries(node, current);
    else if (isRecord(current)) visitFields(node, current);
  };

  const visitEntries = (node: SchemaNode, list: readonly unknown[]): void => {
    checkEntries(node, list, (finding, index) => report(finding, list[index], index));
    if (!node.items) return;
    for (let index = 0; index < list.length; index += 1) step(index, node.items, list[index]);
  };

  const visitFields = (node: SchemaNode, object: Readonly<Record<string, unknown>>): void => {
    checkFields(node, object, (finding, name) => {
      if (name === undefined) report(finding, object);
      else report(finding, object[name], name);
    });
    const { properties, additionalProperties } = node;
    // Manifests are plain data: what a loop finds is the object's own.
    for (const name in object) {
      const declared = properties && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      if (declared && object[name] !== undefined) step(name, declared, object[name]);
    }
  };

  const step = (segment: FieldPath[number], declared: SchemaNode, current: unknown): void => {
    path.push(segment);
    visit(declared, current);
    path.pop();
  };

  visit(root, value);
  return findings;
}

function definition(root: SchemaNode, reference: string): SchemaNode {
  const found = root.$defs?.[reference.slice('#/$defs/'.length)];
  if (!found) throw new Error(`the schema refers to ${reference}, which it does not define`);
  return found;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
