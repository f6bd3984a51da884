import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a CLI configuration that takes providers from the mirror and from nowhere else; returns its path. */
export function cliConfig(folder: string, mirror: string): string {
  const file = join(folder, 'cli.tfrc');
  writeFileSync(file, `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`);
  return file;
}
