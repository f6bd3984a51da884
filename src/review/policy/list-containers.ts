import type { Container } from './container';
import type { Cursor } from './cursor';
import { listPods } from './list-pods';
import type { PolicyInput } from './policy-input';
import type { Subject } from './subject';

/** Parts of a MySQL cluster that take side cars. */
const MYSQL_PARTS = ['pxc', 'haproxy', 'proxysql'];

/**
 * Every container that an object of the tree spells out: those of workloads, of the pod template of Keycloak, and side
 * cars of MySQL. The containers of operators themselves are not among them: what they lack, the operator fills in.
 */
export function listContainers(input: PolicyInput): Container[] {
  const inPods = input.once(listPods).flatMap((pod) => containers(pod, pod.spec, ['containers', 'initContainers']));
  const inKeycloak = input.ofType('Keycloak.k8s.keycloak.org').flatMap((resource) => {
    // The first container is that of the operator, and only adds to it.
    const template = resource.manifest.at('spec', 'unsupported', 'podTemplate', 'spec');
    return containers(resource, template, ['containers', 'initContainers']).filter(({ at }) => at.at('image').exists);
  });
  const inMySql = input.ofType('PerconaXtraDBCluster.pxc.percona.com').flatMap((resource) =>
    MYSQL_PARTS.flatMap((part) => {
      const spec = resource.manifest.at('spec', part);
      return spec.at('sidecars').items.map((at) => container(resource, at, spec.at('podSecurityContext')));
    }),
  );
  return [...inPods, ...inKeycloak, ...inMySql];
}

function containers(subject: Subject, spec: Cursor, lists: readonly string[]): Container[] {
  return lists.flatMap((list) => spec.at(list).items.map((at) => container(subject, at, spec.at('securityContext'))));
}

function container({ name, file }: Subject, at: Cursor, podSecurity: Cursor): Container {
  return { name, file, at, containerName: at.at('name').text ?? '', podSecurity };
}
