import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { PolicyInput } from '../policy-input';
import type { Resource } from '../resource';
import { walk } from '../walk';

/** A project sees nothing of others in the hub. */
export const hubNamespace = defineRule<Resource>({
  id: 'hub/namespace',
  severity: 'error',
  title: "Objects of the hub stay in the project's namespace",
  why: 'The namespaces of the hub are what keeps projects apart. A source or a dependency in another one is somebody else’s, and changes or disappears without notice.',
  hint: 'remove the namespace, or use the slug of the project',
  subjects: (input) => input.resources.filter(({ target }) => target === 'hub'),
  inspect: ({ namespace = 'no namespace', manifest }, input) => {
    const own = ownNamespace(input);
    const outside =
      namespace === own ? [] : [{ at: manifest.at('metadata'), message: `is in ${namespace} of the hub and not in ${own}` }];
    return [
      ...outside,
      ...references(manifest.at('spec'))
        .filter(({ text }) => text !== undefined && text !== own)
        .map((at) => ({ at, message: `refers to the namespace ${at.text} of the hub (${at.parent?.key})` })),
    ];
  },
});

function ownNamespace({ inventory, resources }: PolicyInput): string {
  return inventory?.registration.namespace ?? resources.find(({ target }) => target === 'hub')?.namespace ?? '';
}

/** Fields of Flux and External Secrets that name an object of the hub, which may be one of another namespace. */
const REFERENCES = ['sourceRef', 'chartRef', 'dependsOn', 'secretStoreRef', 'generatorRef'];

function references(spec: Cursor): Cursor[] {
  const found: Cursor[] = [];
  for (const part of spec.fields.filter(({ key }) => key !== 'values')) {
    walk(part, (at) => {
      const name = typeof at.key === 'number' ? at.parent?.key : at.key;
      if (REFERENCES.includes(String(name))) found.push(at.at('namespace'));
    });
  }
  return found;
}
