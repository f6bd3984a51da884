import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/base/issue';
import { GOOD, projectTs } from '../project-files';
import { workspace } from '../run-cli';

const HELPER = "export function pools(o: any): any {\n  return o.a.b;\n}\nexport const baseDomain = 'example.m2mgate.cloud';\n";
const BACKUP = { endpoint: 'https://nbg1.your-objectstorage.com', region: 'nbg1', bucket: 'example-backup' };
const MONITORING = { alertManager: { enableMSTeamsAlerts: true } };
const props = `gitlabProjectId: 570, baseDomain, backup: ${JSON.stringify(BACKUP)}, monitoring: ${JSON.stringify(MONITORING)}`;

const here = workspace({
  'helper.ts': HELPER,
  'good.ts': GOOD,
  'split.ts': `import { baseDomain } from './helper';\n${projectTs(props)}`,
  'script.js': `const { M2MGateProject } = require('@m2mgate/blue');\nconst baseDomain = 'a.example.com';\nmodule.exports = new M2MGateProject({ ${props} });\n`,
  'module.mjs': `const baseDomain = 'a.example.com';\n${projectTs(props)}`,
  'extended.ts': `import { App } from 'cdk8s';\nimport { Construct } from 'constructs';\nimport { TerraformStack } from 'cdktf';\nimport { Pod } from 'cdk8s-plus-30';\nimport { Application } from '@cdktf/provider-azuread/lib/application';\nif (!(new App() instanceof Construct) || !TerraformStack || !Pod || !Application) throw new Error('two copies');\nconst baseDomain = 'a.example.com';\n${projectTs(props)}`,
  'data.json': JSON.stringify({
    $schema: './project.schema.json',
    gitlabProjectId: 570,
    baseDomain: 'example.m2mgate.cloud',
    backup: BACKUP,
    monitoring: MONITORING,
  }),

  'syntax.ts': 'export default new M2MGateProject({\n  gitlabProjectId: 570\n  baseDomain: "x",\n});\n',
  'lib/broken.ts': 'export const a = 1;\nexport const b = ;\n',
  'imports-broken.ts': `import { b } from './lib/broken';\nexport default b;\n`,
  'imports-nothing.ts': `import { b } from './lib/absent';\nexport default b;\n`,
  'throws.ts': `import { pools } from './helper';\nexport default pools({});\n`,
  'throws-text.ts': "throw 'no reason';\n",
  'throws-secret.ts': "throw new Error('cannot log in with glpat-CANARYCANARY\\nsecond line');\n",
  'no-package.ts': "import x from 'a-package-that-is-not-there';\nexport default x;\n",
  'no-export.ts': 'export const project = 1;\n',
  'empty.ts': '',
  'plain-object.ts': 'export default { gitlabProjectId: 570 };\n',
  'class.ts': "export { M2MGateProject as default } from '@m2mgate/blue';\n",
  'project.toml': 'a = 1\n',
  'broken.yaml': 'gitlabProjectId: 570\nbaseDomain: a: b\n',
  'broken.json': '{\n  "gitlabProjectId": 570,,\n}\n',
  'twice.yaml': 'gitlabProjectId: 570\nbaseDomain: a.example.com\nbaseDomain: b.example.com\n',
  'tag.yaml': 'gitlabProjectId: 570\nbaseDomain: !vault a\n',
  'two-documents.yaml': 'gitlabProjectId: 570\n---\nbaseDomain: b.example.com\n',
  'bomb.yaml': `a: &a [x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`).join('\n')}\n`,
  'empty.yaml': '# nothing yet\n',
});
afterAll(() => here.remove());

async function issuesOf(file: string): Promise<Issue[]> {
  const { out } = await here.blue('check', file, '--json');
  return (JSON.parse(out) as { issues: Issue[] }).issues;
}

describe('a project', () => {
  it.each(['good.ts', 'split.ts', 'script.js', 'module.mjs', 'data.json', 'extended.ts'])('can be %s', async (file) => {
    expect(await here.blue('check', file)).toMatchObject({ code: 0, err: '' });
  });

  it('is found by its folder, TypeScript before YAML', async () => {
    const folder = workspace({ 'project.yaml': 'gitlabProjectId: 570\n' });
    expect((await folder.blue('check')).err).toMatch(/^project\.yaml: /);
    writeFileSync(join(folder.folder, 'project.ts'), GOOD);
    expect(await folder.blue('check')).toMatchObject({ code: 0, err: '' });
    folder.remove();
  });
});

describe('a file that is no project', () => {
  it.each([
    ['absent.ts', 'file/missing', 'does not exist', undefined],
    ['project.toml', 'file/kind', 'is neither a script nor data, by its name', undefined],
    ['syntax.ts', 'file/syntax', 'cannot be read: Expected "}" but found "baseDomain"', 'syntax.ts:3:3'],
    ['imports-broken.ts', 'file/syntax', 'cannot be read: Unexpected ";"', 'lib/broken.ts:2:18'],
    ['imports-nothing.ts', 'file/syntax', 'cannot be read: Could not resolve "./lib/absent"', 'imports-nothing.ts:1:19'],
    ['throws.ts', 'file/threw', "throws TypeError: Cannot read properties of undefined (reading 'b')", 'helper.ts:2:14'],
    ['throws-text.ts', 'file/threw', 'throws no reason', undefined],
    ['throws-secret.ts', 'file/threw', 'throws Error: cannot log in with (value not shown)', 'throws-secret.ts:1:7'],
    ['no-package.ts', 'file/threw', "throws Error: Cannot find module 'a-package-that-is-not-there'", 'no-package.ts:1:15'],
    ['no-export.ts', 'file/no-default-export', 'has no default export', undefined],
    ['empty.ts', 'file/no-default-export', 'has no default export', undefined],
    ['plain-object.ts', 'file/not-a-project', 'exports something that is not an M2MGateProject', undefined],
    ['class.ts', 'file/not-a-project', 'exports something that is not an M2MGateProject', undefined],
    ['broken.yaml', 'file/syntax', 'cannot be read: Nested mappings are not allowed in compact mappings', 'broken.yaml:2:13'],
    ['broken.json', 'file/syntax', expect.stringMatching(/^cannot be read: /), 'broken.json:2:26'],
    ['twice.yaml', 'file/syntax', 'cannot be read: Map keys must be unique', 'twice.yaml:3:1'],
    ['tag.yaml', 'file/syntax', 'cannot be read: Unresolved tag: !vault', 'tag.yaml:2:13'],
    ['two-documents.yaml', 'file/syntax', expect.stringContaining('multiple documents'), 'two-documents.yaml:2:1'],
    ['bomb.yaml', 'file/syntax', expect.stringContaining('Excessive alias count'), undefined],
  ])('%s is told as %s, at its line and without a stack', async (file, rule, message, place) => {
    const { code, err } = await here.blue('check', file);
    const [issue, ...others] = await issuesOf(file);
    expect(issue).toMatchObject({ severity: 'error', field: '', rule, message });
    expect(others).toEqual([]);
    expect(code).toBe(1);
    expect(/line: +(.*)$/m.exec(err)?.[1]).toBe(place);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('is told once for each syntax error', async () => {
    writeFileSync(join(here.folder, 'many.ts'), "import './absent-a';\nimport './absent-b';\nexport default 1;\n");
    expect((await issuesOf('many.ts')).map(({ position }) => position?.line)).toEqual([1, 2]);
  });

  it('that is an empty document is told as an empty project', async () => {
    expect(await issuesOf('empty.yaml')).toMatchObject([{ field: '', rule: 'field/empty' }]);
  });

  it('is told by its path from the working directory', async () => {
    mkdirSync(join(here.folder, 'deep'), { recursive: true });
    writeFileSync(join(here.folder, 'deep/project.ts'), "import '../lib/broken';\n");
    expect((await here.blue('check', 'deep')).err).toContain('line:     lib/broken.ts:2:18');
  });
});
