import { SourceMap, type SourceMapPayload } from 'node:module';
import { posix } from 'node:path';
import type { Issue } from '../../base/issue';
import type { ProjectFile } from './project-file';

/** Where in the project a script has thrown, by the first line of the stack that belongs to it. */
export function throwPosition(error: unknown, code: string, file: ProjectFile): Pick<Issue, 'position' | 'file'> {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [, line, column] = stack.split(`${file.path}:`)[1]?.match(/^(\d+):(\d+)/) ?? [];
  if (line === undefined || column === undefined) return {};

  const original = sourceMap(code)?.findEntry(Number(line) - 1, Number(column) - 1);
  if (!original || !('originalLine' in original)) return {};
  return {
    position: { line: original.originalLine + 1, column: original.originalColumn + 1 },
    file: posix.join(posix.dirname(file.name), original.originalSource),
  };
}

function sourceMap(code: string): SourceMap | undefined {
  const encoded = /\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]+)\s*$/.exec(code)?.[1];
  return encoded ? new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as SourceMapPayload) : undefined;
}
