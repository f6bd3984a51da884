import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ProjectError } from '../../src/base/project-error';
import { DOCS } from '../../src/catalog/docs';
import { GITLAB_VARIABLES } from '../../src/projen/gitlab-variables';
import { MAKE_SERVER_IMAGE } from '../../src/projen/make-server-image';
import type { ProjectRepositoryOptions } from '../../src/projen/project-repository-options';
import { scaffold } from '../../src/projen/scaffold';
import { type Repository, repository } from './repository';

const root = join(__dirname, '../..');
const platform = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  devDependencies: Record<string, string>;
};

const made: Repository[] = [];
const make = (options?: Partial<ProjectRepositoryOptions>): Repository => {
  const one = repository(options);
  made.push(one);
  return one;
};
afterAll(() => {
  for (const one of made) one.remove();
});

describe('a new repository', () => {
  const plain = make();

  it('has these files and no others', () => {
    expect(Object.keys(plain.files())).toEqual([
      '.editorconfig',
      '.gitattributes',
      '.gitignore',
      '.gitlab-ci.yml',
      '.projen/deps.json',
      '.projen/files.json',
      '.projen/tasks.json',
      '.projenrc.ts',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      'README.md',
      'package.json',
      'project.ts',
      'tsconfig.json',
    ]);
  });

  it('has the pipeline that is committed here, so that changes of it are reviewed', async () => {
    await expect(plain.read('.gitlab-ci.yml')).toMatchFileSnapshot(join(__dirname, 'golden/gitlab-ci.yml'));
  });

  it('has the smallest project.ts there is', () => {
    expect(plain.read('project.ts')).toBe(
      "import { M2MGateProject } from '@m2mgate/blue';\n\nexport default new M2MGateProject({\n  gitlabProjectId: 570,\n  baseDomain: 'example.m2mgate.cloud',\n});\n",
    );
  });

  it('has a .projenrc.ts without what only the project file says', () => {
    expect(plain.read('.projenrc.ts')).toContain("new ProjectRepository({\n  name: 'example',\n});");
  });

  it('pins the platform to the very version that has made it, and the tools to those of the platform', () => {
    expect(plain.json('package.json')).toMatchObject({
      private: true,
      dependencies: { '@m2mgate/blue': platform.version },
      devDependencies: {
        projen: platform.devDependencies['projen'],
        tsx: platform.devDependencies['tsx'],
        typescript: expect.stringMatching(/^~7\./),
      },
      engines: { node: '>= 20.19.0' },
    });
  });

  it('has three tasks, none of them for building and releasing packages', () => {
    expect(Object.keys(plain.json('.projen/tasks.json')['tasks'] as object)).toEqual([
      'check',
      'default',
      'diff',
      'eject',
      'install',
      'install:ci',
      'synth',
    ]);
  });

  it.each(['synth', 'check', 'diff'])('installs what is missing before the task %s does anything', (task) => {
    const tasks = plain.json('.projen/tasks.json')['tasks'] as Record<string, { steps: { exec: string; condition?: string }[] }>;
    const [install, types, ...rest] = tasks[task]?.steps ?? [];
    expect(install).toMatchObject({ exec: 'npm ci --no-audit --no-fund', condition: expect.stringContaining('node_modules') });
    expect(types?.exec).toBe('node node_modules/typescript/bin/tsc');
    expect(rest.at(-1)).toMatchObject({ exec: `node node_modules/@m2mgate/blue/lib/cli/main.js ${task}`, receiveArgs: true });
  });

  it('asks no other program for the path of programs', () => {
    expect(plain.json('.projen/tasks.json')).not.toHaveProperty('env');
  });

  it('ignores what commands leave behind, and nothing that belongs to it', () => {
    const ignored = plain.read('.gitignore').split('\n');
    expect(ignored).toEqual(
      expect.arrayContaining(['/dist/', '/reports/', '/preview/', '/plan.cache', '.terraform/', 'node_modules/']),
    );
    expect(ignored.filter((line) => /project\.ts|projenrc|README/.test(line) && !/^[!#]/.test(line))).toEqual([]);
  });

  it('checks the types of project.ts and not those of projen', () => {
    expect(plain.json('tsconfig.json')).toMatchObject({
      compilerOptions: { strict: true, noEmit: true, module: 'nodenext', types: [] },
      include: ['**/*.ts'],
      exclude: ['node_modules', 'dist'],
    });
  });

  it('tells editors the fields of a project file', () => {
    const schema = './node_modules/@m2mgate/blue/schema/project.schema.json';
    expect(plain.json('.vscode/settings.json')).toMatchObject({ 'yaml.schemas': { [schema]: ['project.yaml', 'project.yml'] } });
    expect(existsSync(join(root, schema.replace('./node_modules/@m2mgate/blue/', '')))).toBe(true);
  });

  it('lets people write what is theirs and nobody what is generated', () => {
    const writable = (path: string) => (statSync(join(plain.folder, path)).mode & 0o200) !== 0;
    expect(['project.ts', '.projenrc.ts', 'README.md', 'package.json'].filter((path) => !writable(path))).toEqual([]);
    expect(['.gitlab-ci.yml', 'tsconfig.json', '.projen/tasks.json'].filter(writable)).toEqual([]);
  });

  it('has a readme that names every CI variable', () => {
    const readme = plain.read('README.md');
    expect(GITLAB_VARIABLES.filter(({ name }) => !readme.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('gives no token that can do more than look at merge requests to pipelines that anybody may change', () => {
    const open = GITLAB_VARIABLES.filter(
      ({ name, settings }) => /TOKEN|KEY|SECRET|PASS/i.test(name) && !settings.includes('protected'),
    );
    expect(open.map(({ name }) => name)).toEqual(['BLUE_COMMENT_TOKEN', 'TF_VAR_ssh_public_key']);
  });

  it.each(['README.md of the repository', 'the tutorial'])('tells in %s how to make the image of the servers', (where) => {
    const tutorial = readFileSync(join(root, 'docs/tutorial/first-project.md'), 'utf8');
    const text = where === 'the tutorial' ? tutorial : plain.read('README.md');
    expect(text).toContain(`\`\`\`sh\n${MAKE_SERVER_IMAGE.join('\n')}\n\`\`\`\n`);
  });

  it('links pages of the platform that there are', () => {
    const pages = [...plain.read('README.md').matchAll(/\]\((https[^)]+\.md)\)/g)].map(([, url = '']) => url);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter((url) => !url.startsWith(DOCS) || !existsSync(join(root, 'docs', url.slice(DOCS.length))))).toEqual([]);
  });

  it('names every variable that the Terraform stack asks for', () => {
    const stack = JSON.parse(readFileSync(join(root, 'dist/minimal/terraform/cdk.tf.json'), 'utf8')) as {
      variable: Record<string, { description: string }>;
    };
    const asked = Object.values(stack.variable).map(({ description }) => /GitLab CI variable: (\w+)/.exec(description)?.[1]);
    expect(asked.length).toBeGreaterThan(4);
    const known = GITLAB_VARIABLES.map(({ name }) => name);
    expect(asked.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  it('is the same when it is made twice', () => {
    expect(make().files()).toEqual(plain.files());
  });
});

describe('a repository with', () => {
  it('a slug says so in the project file', () => {
    expect(make({ slug: 'acme' }).read('project.ts')).toContain("  slug: 'acme',\n");
  });

  it('YAML has a project.yaml with its schema, and no compiler', () => {
    const yaml = make({ format: 'yaml', slug: '2027' });
    expect(yaml.read('project.yaml')).toBe(
      '# yaml-language-server: $schema=node_modules/@m2mgate/blue/schema/project.schema.json\ngitlabProjectId: 570\nbaseDomain: example.m2mgate.cloud\nslug: "2027"\n',
    );
    expect(Object.keys(yaml.files())).not.toContain('tsconfig.json');
    expect(yaml.json('package.json')['devDependencies']).not.toHaveProperty('typescript');
    expect(yaml.read('.projen/tasks.json')).not.toContain('tsc');
  });

  it('a registry has an .npmrc for the scope of the platform, without a token', () => {
    const npmRegistry = 'https://gitlab.example.com/api/v4/groups/12/-/packages/npm/';
    const one = make({ npmRegistry });
    expect(one.read('.npmrc')).toBe(`@m2mgate:registry=${npmRegistry}\n`);
    expect(one.read('README.md')).toMatch(/^- .*Job token permissions[\s\S]*`BLUE_NPM_TOKEN`/m);
    expect(make().read('README.md')).not.toContain('BLUE_NPM_TOKEN');
  });

  it('options keeps them in .projenrc.ts, where they can be changed', () => {
    const rc = make({
      runnerTags: ['m2m', "o'clock"],
      deps: ['lodash@^4'],
      terraformVariables: { backup_s3_access_key_id: 'MY_KEY', 'odd-name': 'X' },
    }).read('.projenrc.ts');
    expect(rc).toContain("  runnerTags: ['m2m', 'o\\'clock'],\n");
    expect(rc).toContain("  deps: ['lodash@^4'],\n");
    expect(rc).toContain("  terraformVariables: { backup_s3_access_key_id: 'MY_KEY', 'odd-name': 'X' },\n");
  });

  it('further packages has them beside the platform', () => {
    expect(make({ deps: ['lodash@^4.17.21'] }).json('package.json')['dependencies']).toEqual({
      '@m2mgate/blue': platform.version,
      lodash: '^4.17.21',
    });
  });

  it('a version that is given pins that one', () => {
    const { dependencies } = make({ platformVersion: '1.2.3' }).json('package.json');
    expect(dependencies).toEqual({ '@m2mgate/blue': '1.2.3' });
  });
});

describe('an upgrade', () => {
  const OWN = '// Ours: keep it.\nexport { default } from "./elsewhere";\n\n\n';

  it('changes generated files and leaves what people have written as it is, byte for byte', () => {
    const one = make();
    for (const path of ['project.ts', '.projenrc.ts', 'README.md']) writeFileSync(join(one.folder, path), OWN);
    one.projen({ platformVersion: '9.9.9', gitlabProjectId: 571, runnerTags: ['new'] });

    for (const path of ['project.ts', '.projenrc.ts', 'README.md']) expect(one.read(path), path).toBe(OWN);
    expect(one.json('package.json')['dependencies']).toEqual({ '@m2mgate/blue': '9.9.9' });
    expect(one.read('.gitlab-ci.yml')).toContain('  tags:\n    - new\n');
  });

  it('takes back what was changed by hand in a generated file', () => {
    const one = make();
    const before = one.read('.gitlab-ci.yml');
    chmodSync(join(one.folder, '.gitlab-ci.yml'), 0o644);
    writeFileSync(join(one.folder, '.gitlab-ci.yml'), 'check: { script: "true" }\n');
    one.projen();
    expect(one.read('.gitlab-ci.yml')).toBe(before);
  });

  it('removes generated files that there are no longer', () => {
    const npmRegistry = 'https://gitlab.example.com/npm/';
    const one = make({ npmRegistry });
    expect(Object.keys(one.files())).toContain('.npmrc');
    one.projen({ npmRegistry: undefined });
    expect(Object.keys(one.files())).not.toContain('.npmrc');
  });

  it('keeps a project file of another kind, and writes no second one', () => {
    const one = make({ format: 'yaml' });
    one.projen({ gitlabProjectId: undefined, baseDomain: undefined });
    expect(Object.keys(one.files()).filter((path) => path.startsWith('project.'))).toEqual(['project.yaml']);
  });
});

describe('options that are not right', () => {
  it('are all told at once, with what would be right', () => {
    const wrong = { name: 'No Name', gitlabProjectId: 0, npmRegistry: 'gitlab.example.com', runnerTag: ['x'] };
    // What .projenrc.ts says has not gone through a compiler.
    const act = () => scaffold(wrong as unknown as ProjectRepositoryOptions);
    expect(act).toThrow(ProjectError);
    try {
      act();
    } catch (error) {
      const issues = error instanceof ProjectError ? error.issues : [];
      expect(issues.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
        'name name/format',
        'gitlabProjectId number/range',
        'npmRegistry url/format',
        'runnerTag field/unknown',
      ]);
      expect(issues.at(-1)?.hint).toContain("'runnerTags'");
    }
  });
});
