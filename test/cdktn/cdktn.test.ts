import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import type { InfrastructureEnvironment } from '../../src/constructs/infrastructure/infrastructure-environment';
import { renderTerraform } from '../../src/stacks/render-terraform';
import { CUSTOMISED, TYPICAL } from '../constructs/infrastructure/environment';

const packages = join(__dirname, 'node_modules');
/** Beside the packages, so that Node finds cdktn when the bundle asks for cdktf. */
const bundle = join(packages, '.blue', 'render-terraform.cjs');

/** Runs in a process of its own, because cdktf and cdktn in one process take each other's constructs for theirs. */
function renderWithCdktn(environment: InfrastructureEnvironment): { package: string; text: string } {
  const program = `
    const { renderTerraform } = require(${JSON.stringify(bundle)});
    const environment = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    const { name } = require(${JSON.stringify(join(packages, 'cdktf', 'package.json'))});
    process.stdout.write(JSON.stringify({ package: name, text: renderTerraform(environment) }));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', program], { input: JSON.stringify(environment), encoding: 'utf8' }));
}

describe.skipIf(!existsSync(packages))('with cdktn, the successor of the archived cdktf', () => {
  beforeAll(() => {
    buildSync({
      entryPoints: [join(__dirname, '../../src/stacks/render-terraform.ts')],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['cdktf', 'constructs', '@cdktf/*'],
    });
  });

  it.each([
    ['typical', TYPICAL],
    ['customised', CUSTOMISED],
    ['destroying', { ...CUSTOMISED, lifecycle: 'destroying' as const }],
  ])('a %s environment renders to the same bytes', (_, environment) => {
    expect(renderWithCdktn(environment)).toEqual({ package: 'cdktn', text: renderTerraform(environment) });
  });
});
