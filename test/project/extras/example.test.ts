import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/cli/load/load-project';
import { synthesize } from '../../../src/project/synthesize';

const name = 'examples/customised/project.ts';
const path = join(__dirname, '../../..', name);

describe('the customised example', () => {
  it('uses every method, and makes no warning', async () => {
    const { project, context } = await loadProject({ path, name });
    expect(new Set(project.extras.map(({ method }) => method))).toEqual(
      new Set(['addSecret', 'addHelmRelease', 'addManifests', 'extend', 'patch']),
    );
    expect(synthesize(project, context).warnings).toEqual([]);
  });
});

it('a Helm chart is added in at most ten lines', () => {
  const guide = readFileSync(join(__dirname, '../../../docs/how-to/add-a-helm-chart.md'), 'utf8');
  const [call = ''] = /project\.addHelmRelease\([\s\S]*?\}\);/.exec(guide) ?? [];
  expect(call.split('\n').length).toBeGreaterThan(1);
  expect(call.split('\n').length).toBeLessThanOrEqual(10);
});
