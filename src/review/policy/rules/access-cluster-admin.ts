import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';

const GROUP = 'rbac.authorization.k8s.io';
/** Verbs with which a right is turned into any other. */
const ESCALATING = ['escalate', 'bind', 'impersonate'];
/** Groups of everybody. */
const EVERYBODY = [
  'system:anonymous',
  'system:unauthenticated',
  'system:authenticated',
  'system:serviceaccounts',
  'system:masters',
];

/** No workload of a project is an administrator of the cluster. */
export const accessClusterAdmin = defineRule<Resource>({
  id: 'access/cluster-admin',
  severity: 'error',
  title: 'Nobody becomes an administrator of the cluster',
  why: 'Whoever breaks into a pod has the rights of its ServiceAccount. With cluster-admin, or with rights that lead there, that is every secret and every node.',
  hint: 'grant the verbs and resources that are needed, in one namespace',
  subjects: (input) =>
    ['ClusterRoleBinding', 'RoleBinding', 'ClusterRole', 'Role'].flatMap((kind) => input.ofType(`${kind}.${GROUP}`)),
  inspect: ({ kind, manifest }) => (kind.endsWith('Binding') ? binding(manifest) : manifest.at('rules').items.flatMap(rights)),
});

function binding(manifest: Cursor): Violation[] {
  const role = manifest.at('roleRef', 'name');
  const admin = role.text === 'cluster-admin' ? [{ at: role, message: 'makes its subjects administrators (cluster-admin)' }] : [];
  const everybody = manifest
    .at('subjects')
    .items.map((subject) => subject.at('name'))
    .filter(({ text = '' }) => EVERYBODY.includes(text))
    .map((at) => ({ at, message: `gives rights to ${at.text}` }));
  return [...admin, ...everybody];
}

function rights(rule: Cursor): Violation[] {
  const names = (field: string) => rule.at(field).items.map(({ text = '' }) => text);
  const everything = ['verbs', 'resources', 'apiGroups'].every((field) => names(field).includes('*'));
  if (everything) return [{ at: rule, message: 'allows everything' }];
  const escalating = names('verbs').filter((verb) => ESCALATING.includes(verb));
  return escalating.length === 0 ? [] : [{ at: rule.at('verbs'), message: `allows to ${escalating.join(' and to ')}` }];
}
