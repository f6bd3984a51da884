import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_BINDINGS } from './bindings';
import { cliConfig } from './cli-config';
import { PATHS } from './paths';

/** Asks the built providers for their schemas and keeps the answer for {@link PATHS.schema}'s readers. */
export function readSchema(): void {
  const work = mkdtempSync(join(tmpdir(), 'blue-schema-'));
  try {
    const providers = Object.entries(PROVIDER_BINDINGS).map(([name, { source, version }]) => [name, { source, version }]);
    writeFileSync(
      join(work, 'main.tf.json'),
      JSON.stringify({ terraform: { required_providers: Object.fromEntries(providers) } }),
    );
    const env = { ...process.env, TF_CLI_CONFIG_FILE: cliConfig(work, PATHS.mirror) };
    execFileSync(PATHS.tofu, ['init', '-backend=false'], { cwd: work, env, stdio: ['ignore', 'ignore', 'inherit'] });
    const schema = execFileSync(PATHS.tofu, ['providers', 'schema', '-json'], { cwd: work, env, maxBuffer: 64 * 1024 * 1024 });
    writeFileSync(PATHS.schema, schema);
  } finally {
    rmSync(work, { recursive: true });
  }
}
