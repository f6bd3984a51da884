import { isDnsLabel } from '../base/host';
import type { Issue } from '../base/issue';
import type { RenderedObject } from '../stacks/rendered-object';
import { outputPath } from './output-path';

/** How an object is called in a message: `Deployment kube-system/nfs-server`. */
export function objectName({ manifest }: RenderedObject): string {
  const { name, namespace } = manifest.metadata;
  return `${manifest.kind} ${namespace ? `${namespace}/` : ''}${name}`;
}

/** Whether a kind lives in namespaces; undefined for a kind that Blue does not know. */
type IsNamespaced = (apiVersion: string, kind: string) => boolean | undefined;

/** What must be true of the rendered objects as a whole, whatever rendered them. */
export function checkOutput(objects: readonly RenderedObject[], isNamespaced: IsNamespaced): Issue[] {
  return [
    ...duplicates(objects),
    ...owners(objects),
    ...objects.flatMap((object) => [...names(object, isNamespaced), ...secret(object), ...namespace(object, isNamespaced)]),
  ];
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

/** Two layers that apply one object take it from each other for ever, and the first that goes deletes it. */
function owners(objects: readonly RenderedObject[]): Issue[] {
  const first = new Map<string, RenderedObject>();
  return objects.flatMap((object) => {
    const [group] = object.manifest.apiVersion.split('/');
    const identity = `${object.target} ${group} ${objectName(object)}`;
    const other = first.get(identity);
    if (!other) first.set(identity, object);
    if (!other || other.layer === object.layer) return [];
    const message = `is rendered by two layers, by ${other.origin} in ${other.layer} and by ${object.origin} in ${object.layer}`;
    return [issue(object, 'output/two-layers', message, 'remove one of the two')];
  });
}

/** What the API server demands of a path segment; a name is also part of the name of a file. */
const NAME = /^(?!\.{1,2}$)[^/%\p{Cc}]{1,253}$/u;

/** The names of kinds that Blue knows are checked with their schemas. */
function names(object: RenderedObject, isNamespaced: IsNamespaced): Issue[] {
  const { apiVersion, kind, metadata } = object.manifest;
  if (isNamespaced(apiVersion, kind) !== undefined) return [];
  const { name, namespace } = metadata;
  const wrong = [
    ...(/^[A-Za-z][A-Za-z0-9]*$/.test(kind) ? [] : ['kind']),
    ...(NAME.test(name) ? [] : ['name']),
    ...(namespace === undefined || isDnsLabel(namespace) ? [] : ['namespace']),
  ];
  if (wrong.length === 0) return [];
  return [issue(object, 'output/name', `has a ${wrong.join(' and a ')} that Kubernetes refuses`, 'choose another')];
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

function namespace(object: RenderedObject, isNamespaced: IsNamespaced): Issue[] {
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
