import type { Issue } from '../../base/issue';
import type { Environment } from '../../stacks/environment';
import type { ProjectFiles } from '../project-files';
import { layerNames } from './check/layer-names';
import { layerOrder } from './check/layer-order';
import { namespaces } from './check/namespaces';
import { secretNames } from './check/secret-names';
import type { Extras } from './extras';
import { readExtras } from './read-extras';
import { readManifests } from './read-manifests';
import type { RecordedExtra } from './recorded-extra';

/**
 * Checks everything a project adds, one by one and together, and reads its manifests.
 *
 * @param environment The project itself, when nothing is wrong with it; without it, nothing is said about how extras and
 * platform go together.
 */
export function inspectExtras(
  recorded: readonly RecordedExtra[],
  files?: ProjectFiles,
  environment?: Environment,
): { extras: Extras; issues: Issue[] } {
  const read = readExtras(recorded);
  const manifests = read.extras.manifests.map((extra) => ({ extra, ...readManifests(extra, files) }));
  const extras = { ...read.extras, manifests: manifests.map(({ extra, objects }) => ({ ...extra, objects })) };
  const issues = [
    ...read.issues,
    ...manifests.flatMap((one) => one.issues),
    ...layerNames(extras),
    ...layerOrder(extras, read.layers, environment),
    ...secretNames(extras, environment),
    ...namespaces(extras),
  ];
  return { extras, issues: inOrderOf(read.fields, issues) };
}

/** Issues in the order of the calls they are about. */
function inOrderOf(fields: readonly string[], issues: readonly Issue[]): Issue[] {
  const ranked = issues.map((issue) => ({ issue, rank: fields.findIndex((field) => isAbout(issue, field)) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ issue }) => issue);
}

function isAbout(issue: Issue, field: string): boolean {
  return issue.field === field || ['.', '[', ' '].some((next) => issue.field.startsWith(field + next));
}
