import type { Cursor } from './cursor';
import type { Grant } from './grant';
import { listContainers } from './list-containers';
import type { PolicyInput } from './policy-input';
import type { Resource } from './resource';
import { walk } from './walk';

/** Kinds in which these fields are text of a document, or names of fields. */
const NO_PODS = ['ConfigMap', 'CustomResourceDefinition', 'NetworkPolicy', 'PrometheusRule'];

/** Objects that pods may come of: everything but documents. */
export function podOwners(input: PolicyInput): Resource[] {
  return input.resources.filter(({ kind, embedded }) => !embedded && !NO_PODS.includes(kind));
}

/** Everything with which the tree lets containers out of their sandbox, in workloads, custom resources and values of charts. */
export function listGrants(input: PolicyInput): Grant[] {
  const spelledOut = input.once(listContainers);
  const known = new Set(spelledOut.map(({ at }) => at.value));
  return [
    ...input.once(podOwners).flatMap((resource) => explicit(resource, known)),
    ...spelledOut
      .filter(({ at, podSecurity }) => mayBeRoot(at.at('securityContext'), podSecurity))
      .map(
        ({ name, file, at, containerName }): Grant => ({ name, file, at, kind: 'root', what: 'root', container: containerName }),
      ),
  ];
}

type Found = Pick<Grant, 'kind' | 'what'>;

function explicit({ name, file, manifest }: Resource, known: ReadonlySet<unknown>): Grant[] {
  const found: Grant[] = [];
  walk(manifest, (at) => {
    const container = containerOf(at);
    for (const grant of grantsOf(at, known)) found.push({ name, file, at, ...grant, ...(container && { container }) });
  });
  return found;
}

function grantsOf(at: Cursor, known: ReadonlySet<unknown>): Found[] {
  switch (at.key) {
    case 'hostNetwork':
    case 'hostPID':
    case 'hostIPC':
      return at.isTrue ? [{ kind: 'host', what: at.key }] : [];
    case 'hostPath':
      return hostPath(at);
    case 'hostPort':
      return at.number ? [{ kind: 'host', what: `hostPort ${at.number}` }] : [];
    case 'privileged':
    case 'hostProcess':
    case 'allowPrivilegeEscalation':
      return at.isTrue ? [{ kind: 'privilege', what: at.key }] : [];
    case 'procMount':
      return at.text === 'Unmasked' ? [{ kind: 'privilege', what: 'procMount Unmasked' }] : [];
    case 'capabilities':
      return at.at('add').items.map(({ scalar }) => ({ kind: 'privilege', what: `capability ${scalar}` }));
    case 'seccompProfile':
    case 'appArmorProfile':
      return at.at('type').text === 'Unconfined' ? [{ kind: 'privilege', what: `${at.key} Unconfined` }] : [];
    default:
      return isRootContext(at, known) ? [{ kind: 'root', what: 'root' }] : [];
  }
}

function hostPath(at: Cursor): Found[] {
  const { text: path } = at.isMapping ? at.at('path') : at;
  return path === undefined ? [] : [{ kind: 'host', what: `hostPath ${path}` }];
}

/** A security context of something that is not spelled out; containers that are, are judged with their pod. */
function isRootContext(at: Cursor, known: ReadonlySet<unknown>): boolean {
  if (!at.at('runAsUser').exists && !at.at('runAsNonRoot').exists) return false;
  const owner = at.parent;
  const isJudged = known.has(owner?.value) || owner?.at('containers').items.some(({ value }) => known.has(value));
  return !isJudged && (at.at('runAsUser').number === 0 || (at.at('runAsNonRoot').value === false && !at.at('runAsUser').number));
}

function mayBeRoot(own: Cursor, ofPod: Cursor): boolean {
  const nonRoot = own.at('runAsNonRoot').exists ? own.at('runAsNonRoot') : ofPod.at('runAsNonRoot');
  const user = own.at('runAsUser').exists ? own.at('runAsUser') : ofPod.at('runAsUser');
  return user.number === 0 || (!nonRoot.isTrue && !user.number);
}

/** The nearest entry of a list around it that has a name and an image or a security context. */
function containerOf(at: Cursor): string | undefined {
  for (let around = at.parent; around; around = around.parent) {
    const isEntry = typeof around.key === 'number' && around.at('name').text !== undefined;
    if (isEntry && (around.at('image').exists || around.at('securityContext').exists)) return around.at('name').text;
  }
  return undefined;
}
