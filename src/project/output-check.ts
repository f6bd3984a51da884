import type { Issue } from '../base/issue';
import type { RenderedObject } from '../stacks/rendered-object';
import { outputPath } from './output-path';

/** How an object is called in a message: `Deployment kube-system/nfs-server`. */
export function objectName({ manifest }: RenderedObject): string {
  const { name, namespace } = manifest.metadata;
  return `${manifest.kind} ${namespace ? `${namespace}/` : ''}${name}`;
}

/**
 * What must be true of the rendered objects as a whole, whatever rendered them.
 *
 * @param isNamespaced Whether a kind lives in namespaces; undefined for a kind that Blue does not know.
 */
export function checkOutput(
  objects: readonly RenderedObject[],
  isNamespaced: (apiVersion: string, kind: string) => boolean | undefined,
): Issue[] {
  return [...duplicates(objects), ...objects.flatMap((object) => [...secret(object), ...namespace(object, isNamespaced)])];
}

function duplicates(objects: readonly RenderedObject[]): Issue[] {
  const first = new Map<string, RenderedObject>();
  const issues: Issue[] = [];
  for (const object of objects) {
    const path = outputPath(object);
    const other = first.get(path);
    if (other) {
      issues.push(
        issue(
          object,
          'output/duplicate',
          `is rendered twice, by ${other.origin} and by ${object.origin}`,
          `rename one of the two: both would be ${path}`,
        ),
      );
    } else first.set(path, object);
  }
  return issues;
}

function secret(object: RenderedObject): Issue[] {
  if (object.manifest.kind !== 'Secret') return [];
  return [
    issue(
      object,
      'output/secret',
      'is a Secret, and what is rendered ends in Git',
      "let it be made from GitLab variables: { gitlabVariable: 'NAME' }",
    ),
  ];
}

function namespace(object: RenderedObject, isNamespaced: (apiVersion: string, kind: string) => boolean | undefined): Issue[] {
  const { apiVersion, kind, metadata } = object.manifest;
  const namespaced = isNamespaced(apiVersion, kind);
  if (namespaced === true && !metadata.namespace) {
    return [
      issue(
        object,
        'output/no-namespace',
        'names no namespace',
        'set metadata.namespace; Flux would use a default that nobody chose',
      ),
    ];
  }
  if (namespaced === false && metadata.namespace) {
    return [
      issue(
        object,
        'output/namespace',
        `names the namespace ${metadata.namespace}, and ${kind} belongs to none`,
        'remove metadata.namespace',
      ),
    ];
  }
  return [];
}

function issue(object: RenderedObject, rule: string, message: string, hint: string): Issue {
  return { severity: 'error', field: objectName(object), rule, message, hint, at: object.origin };
}
