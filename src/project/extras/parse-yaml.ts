import type { ScalarTag, Tags } from 'yaml';
import type { SourcePosition } from '../../base/issue';

/** One document of a YAML file. */
export interface YamlDocument {
  readonly value: unknown;
  /** Where the document's first value stands. */
  readonly position: SourcePosition;
}

/** Why a YAML file cannot be read, and where. */
export interface YamlError {
  readonly message: string;
  readonly position: SourcePosition;
}

/** Tags of YAML 1.1 that Kubernetes does not know: dates stay texts, and `1:30` is no number of seconds. */
const UNKNOWN_TAGS = ['tag:yaml.org,2002:timestamp'];
const UNKNOWN_FORMAT = 'TIME';

/** More aliases than any manifest has: a file that expands without end is refused. */
const MAX_ALIASES = 100;

/**
 * Reads YAML as kubectl and Flux do, with a position for every error.
 *
 * That is YAML 1.1 without two of its kinds of values: `yes` is true and `0644` is 420. Read as 1.2, the file mode of a
 * volume would silently become another one. Documents without content are left out.
 */
export function parseYaml(text: string): { documents: YamlDocument[]; errors: YamlError[] } {
  // Loaded when it is first needed: most projects have no manifests.
  const { LineCounter, parseAllDocuments } = require('yaml') as typeof import('yaml');
  const lines = new LineCounter();
  const at = (offset: number): SourcePosition => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  // Pretty errors quote the text around them, which could be a secret.
  const options = { version: '1.1', merge: true, prettyErrors: false, lineCounter: lines, customTags: known } as const;
  const parsed = [...parseAllDocuments(text, options)].filter(({ contents, errors }) => contents !== null || errors.length > 0);

  const errors = parsed
    .flatMap((document) => [...document.errors, ...document.warnings])
    .map(({ message, pos }) => ({ message, position: at(pos[0]) }));
  const documents: YamlDocument[] = [];
  for (const document of errors.length === 0 ? parsed : []) {
    const position = at(document.contents?.range?.[0] ?? 0);
    try {
      const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
      if (value !== null) documents.push({ value, position });
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      errors.push({ message: error.message, position });
    }
  }
  return { documents, errors };
}

function known(tags: Tags): Tags {
  return tags.filter((tag) => {
    if (typeof tag === 'string') return true;
    return !UNKNOWN_TAGS.includes(tag.tag) && (tag as ScalarTag).format !== UNKNOWN_FORMAT;
  });
}
