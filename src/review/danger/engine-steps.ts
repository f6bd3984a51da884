import type { ComparedTrees } from '../diff/compared-trees';
import { compareVersions, type VersionStep } from '../objects/compare-versions';
import { own } from '../objects/own';
import { readField } from '../objects/read-field';
import { splitImage } from '../objects/split-image';
import { objectName } from '../words/object-name';
import { changedObjects } from './changed-objects';

/** A program that keeps data, going from one version to another. */
export interface EngineStep {
  readonly subject: string;
  readonly engine: string;
  readonly before: string;
  readonly after: string;
  readonly step: VersionStep;
}

/** Where the version of such a program stands, by kind. */
const ENGINES: Readonly<Record<string, readonly { readonly engine: string; readonly path: readonly string[] }[]>> = {
  PerconaXtraDBCluster: [{ engine: 'MySQL', path: ['spec', 'pxc', 'image'] }],
  Kafka: [
    { engine: 'Kafka', path: ['spec', 'kafka', 'version'] },
    { engine: 'the metadata of Kafka', path: ['spec', 'kafka', 'metadataVersion'] },
  ],
  Keycloak: [{ engine: 'Keycloak', path: ['spec', 'image'] }],
};

/** Databases, brokers and the like whose version changes. */
export function engineSteps(trees: Pick<ComparedTrees, 'pairs'>): EngineStep[] {
  return changedObjects(trees, ...Object.keys(ENGINES)).flatMap(({ before, after }) =>
    (own(ENGINES, after.id.kind) ?? []).flatMap(({ engine, path }) => {
      const [old, young] = [before, after].map(({ manifest }) => version(readField(manifest, ...path)));
      if (!old || !young || old === young) return [];
      return [{ subject: objectName(after.id), engine, before: old, after: young, step: compareVersions(old, young) }];
    }),
  );
}

function version(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return value.includes('/') ? splitImage(value).tag : value;
}
