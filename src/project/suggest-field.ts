import { didYouMean } from '../base/did-you-mean';
import { type FieldPath, formatField } from '../base/field-path';
import { fieldsOf, type Schema, schemaAt } from './schema-at';
import { specification } from './specification';

/** Other words that people use for our fields: earlier drafts, shorter names, the manifest of the first Blue. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['services', 'm2mgate'],
  ['storage', 'storageSizeGB'],
  ['size', 'storageSizeGB'],
  ['entraId', 'enableInsideM2MAzureAD'],
  ['exposeGrafana', 'exposeDashboard'],
  ['alerts', 'alertManager'],
  ['alertmanager', 'alertManager'],
  ['mail', 'alertsMailList'],
  ['teams', 'enableMSTeamsAlerts'],
  ['logs', 'loki'],
  ['tag', 'tagRef'],
  ['imageTag', 'tagRef'],
  ['googleApi', 'enableGoogleAPI'],
  ['esendex', 'enableEsendex'],
  ['subdomain', 'urlSubdomain'],
  ['vpns', 'numberOfVPNs'],
  ['pptp', 'enablePPTP'],
  ['pools', 'agentPools'],
  ['nodePools', 'agentPools'],
  ['projectId', 'gitlabProjectId'],
  ['domain', 'baseDomain'],
  ['region', 'location'],
  ['repository', 'repo'],
  ['url', 'repo'],
]);

/** The fields of a Kubernetes manifest, which the first Blue was written in. */
const MANIFEST_FIELDS = ['apiVersion', 'kind', 'metadata', 'spec'];

/**
 * A hint for a field that does not exist: a near word, or the place where such a field is.
 *
 * @param root What the fields belong to.
 */
export function suggestField(parent: FieldPath, key: string, root: Schema = specification): { hint?: string } {
  if (root === specification && parent.length === 0 && MANIFEST_FIELDS.includes(key))
    return { hint: 'write what stands under spec: at the top level, without apiVersion, kind and metadata' };
  const here = schemaAt(root, parent) ?? root;
  const word = OTHER_WORDS.get(key) ?? key;
  const names = [...fieldsOf(here).keys()];

  const near = exact(names, word) ?? exact(names, `${word}Service`);
  if (near) return { hint: `did you mean '${near}'?` };
  const below = only(fieldsNamed(here, word));
  if (below) return { hint: `did you mean '${formatField(below)}'?` };
  const similar = didYouMean(word, names) ?? didYouMean(`${word}Service`, names);
  if (similar) return { hint: `did you mean '${similar}'?` };
  const elsewhere = only(fieldsNamed(root, word));
  return elsewhere ? { hint: `the field of that name is ${formatField(elsewhere)}` } : {};
}

function exact(names: readonly string[], word: string): string | undefined {
  return names.find((name) => name.toLowerCase() === word.toLowerCase());
}

/** Paths of all fields of a name; entries of lists are left out, as their index is not known. */
function fieldsNamed(schema: Schema, word: string): FieldPath[] {
  return [...fieldsOf(schema)].flatMap(([name, field]) => [
    ...(exact([name], word) ? [[name]] : []),
    ...fieldsNamed(field, word).map((path) => [name, ...path]),
  ]);
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
