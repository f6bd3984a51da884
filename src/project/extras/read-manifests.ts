import type { FieldPath } from '../../base/field-path';
import { formatField } from '../../base/field-path';
import type { Issue } from '../../base/issue';
import type { PlainObject } from '../../stacks/plain-object';
import type { Manifest } from '../../stacks/rendered-object';
import { problem } from '../check/problem';
import type { ProjectFiles, TextFile } from '../project-files';
import type { ExtraManifests } from './extras';
import { parseYaml, type YamlDocument } from './parse-yaml';
import { foreignData } from './plain-data';
import { secretInManifest } from './secret-in-manifest';
import { secretsInData } from './secrets-in-data';

/**
 * Reads the files of one `addManifests`: every object in them, and everything that is wrong before its schema is asked.
 *
 * Issues name the file and the line.
 */
export function readManifests(
  { field, path }: ExtraManifests,
  files: ProjectFiles | undefined,
): { objects: PlainObject[]; issues: Issue[] } {
  if (!files) {
    const message = 'cannot be read, because nothing is known of the folder of the project';
    return { objects: [], issues: [problem('manifests/unreadable', `${field}.path`, { message, got: path })] };
  }
  const answer = files.read(path);
  if ('rule' in answer) return { objects: [], issues: [{ severity: 'error', field: `${field}.path`, ...answer, got: path }] };

  const read = answer.map((file) => readFile(file, field));
  const objects = read.flatMap((one) => one.objects);
  const issues = read.flatMap((one) => one.issues);
  if (objects.length === 0 && issues.length === 0) {
    const message = answer.length === 0 ? 'holds no YAML file' : 'holds no object';
    // An empty layer is not rendered, so nothing would tell that something is missing.
    issues.push(problem('manifests/empty', `${field}.path`, { message, got: path, hint: 'remove the call, or add a manifest' }));
  }
  return { objects, issues };
}

function readFile(file: TextFile, field: string): { objects: PlainObject[]; issues: Issue[] } {
  const { documents, errors } = parseYaml(file.text);
  const issues = errors.map(({ message, position }) =>
    problem('manifests/syntax', field, { message: `cannot be read: ${message}`, position, file: file.name }),
  );
  const objects: PlainObject[] = [];
  for (const document of documents.flatMap(items)) {
    const found = check(document, file.name, field);
    issues.push(...found);
    if (found.length === 0 && isManifest(document.value)) objects.push(placed(document.value, document, file.name));
  }
  return { objects, issues };
}

function placed(manifest: Manifest, { position }: YamlDocument, file: string): PlainObject {
  return { manifest, origin: `${file}:${position.line}`, source: { file, position } };
}

/** The objects of a `List`, which kubectl takes for the objects themselves. */
function items(document: YamlDocument): YamlDocument[] {
  const { kind, apiVersion, items: entries }: { kind?: unknown; apiVersion?: unknown; items?: unknown } = Object(document.value);
  if (kind !== 'List' || apiVersion !== 'v1' || !Array.isArray(entries)) return [document];
  return entries.flatMap((value: unknown) => items({ value, position: document.position }));
}

function check({ value, position }: YamlDocument, file: string, field: string): Issue[] {
  const place = { position, file };
  if (!isManifest(value)) {
    return [problem('manifests/object', field, { ...refusal(value), ...place })];
  }
  const name = `${field} ${value.kind} ${value.metadata.name}`;
  const at = (path: FieldPath) => `${name} ${formatField(path)}`;
  if (value.apiVersion === 'v1' && value.kind === 'Secret') {
    const message = 'is a Secret, and what is rendered ends in Git';
    return [
      problem('output/secret', name, { message, hint: 'use addSecret, which reads values from GitLab variables', ...place }),
    ];
  }
  return [
    ...secretsInData(value).map((path) => ({ ...secretInManifest(at(path)), ...place })),
    ...foreignData(value).map(({ path, what }) =>
      problem('value/plain', at(path), { message: `is ${what}`, expected: 'plain data', ...place }),
    ),
  ];
}

/** Says why something is no object, in the words of the first reason. */
function refusal(value: unknown): Pick<Issue, 'message' | 'expected' | 'hint'> {
  const expected = 'apiVersion, kind and metadata.name, each a text';
  const texts = identity(value);
  if (String(texts.apiVersion).startsWith('kustomize.config.k8s.io/')) {
    return { message: 'holds a kustomization', expected, hint: 'run kustomize before, and name its output' };
  }
  const present = Object.entries(texts).filter(([, text]) => text !== undefined);
  const [wrong] = present.filter(([, text]) => typeof text !== 'string');
  if (!wrong) return { message: 'holds something that is not a Kubernetes object', expected };
  const hint =
    typeof wrong[1] === 'boolean' ? { hint: 'write it in quotes: y, yes, on, n, no and off are no texts in YAML' } : {};
  return { message: `holds an object whose ${wrong[0]} is not a text`, expected, ...hint };
}

function identity(value: unknown) {
  const { apiVersion, kind, metadata }: { apiVersion?: unknown; kind?: unknown; metadata?: unknown } = Object(value);
  const { name, namespace }: { name?: unknown; namespace?: unknown } = Object(metadata);
  return { apiVersion, kind, 'metadata.name': name, 'metadata.namespace': namespace };
}

function isManifest(value: unknown): value is Manifest {
  const { 'metadata.namespace': namespace, ...required } = identity(value);
  return [...Object.values(required), namespace ?? 'none'].every((text) => typeof text === 'string' && text !== '');
}
