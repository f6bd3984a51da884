import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { GOOD } from './project-files';
import { workspace } from './run-cli';

const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: plant, namespace: m2mgate }\n';
const project = (...lines: string[]) =>
  [GOOD.replace('export default', 'const project ='), ...lines, 'export default project;', ''].join('\n');
const manifests = "project.addManifests('plant', { path: 'manifests' });";

const here = workspace({
  'good/project.ts': project(manifests),
  'good/manifests/a.yaml': CONFIG_MAP,
  'bad/project.ts': project(manifests),
  'bad/manifests/a.yaml': `${CONFIG_MAP}spec: {}\n`,
  'bad/manifests/b.yaml': `${CONFIG_MAP.replaceAll('plant', 'other')}---\na: [\n`,
  'throws/project.ts': project("project.extend('bootstrap', () => {", '  helper();', '});', "import { helper } from './helper';"),
  'throws/helper.ts': "export function helper() {\n  throw new Error('no reports');\n}\n",
});
afterAll(() => here.remove());

describe('blue synth of a project with extras', () => {
  it('reads manifests beside the project file, wherever it is called', async () => {
    expect(await here.blue('synth', 'good')).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(here.folder, 'good/dist/cluster/plant/m2mgate/configmap-plant.yaml'), 'utf8')).toContain(
      'name: plant',
    );
  });

  it('names the file and the line of a manifest that is wrong', async () => {
    const { code, err } = await here.blue('synth', 'bad');
    expect(code).toBe(1);
    expect(err).toMatch(/\[manifests\/syntax\]\n {2}cannot be read: .*\n(.*\n)* {2}line: {5}bad\/manifests\/b\.yaml:6:1\n/);
    expect(existsSync(join(here.folder, 'bad/dist'))).toBe(false);
  });

  it('leads a code-quality report to the manifest', async () => {
    await here.blue('check', 'bad', '--code-quality', 'report.json');
    expect(JSON.parse(readFileSync(join(here.folder, 'report.json'), 'utf8'))).toMatchObject([
      { check_name: 'manifests/syntax', location: { path: 'bad/manifests/b.yaml', lines: { begin: 6 } } },
    ]);
  });

  it('names the line of the project that an extension has thrown at, and calls it no defect', async () => {
    const { code, err } = await here.blue('synth', 'throws');
    expect(code).toBe(1);
    expect(err).toContain("error  extend('bootstrap')  [extend/threw]\n  throws Error: no reports\n");
    expect(err).toMatch(/line: {5}throws\/helper\.ts:2:\d+\n/);
  });
});
