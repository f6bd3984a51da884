import { NodePackageManager, TypeScriptJsxMode, TypeScriptModuleResolution } from 'projen/lib/javascript';
import { TypeScriptProject, TypeScriptRunner } from 'projen/lib/typescript';
import { Biome } from './projenrc/biome';
import { FastTaskPath } from './projenrc/fast-task-path';
import { GitLabPipeline } from './projenrc/gitlab-pipeline';
import { LibraryTasks } from './projenrc/library-tasks';
import { Vitest } from './projenrc/vitest';

const project = new TypeScriptProject({
  name: '@m2mgate/blue',
  description:
    'Whole M2MGate environments from one small project.ts: Terraform JSON and Kubernetes manifests, synthesized in CI.',
  authorName: 'INSIDE M2M',
  authorOrganization: true,
  authorEmail: 'blue@inside-m2m.example',
  license: 'UNLICENSED',
  licensed: false,
  defaultReleaseBranch: 'main',
  packageManager: NodePackageManager.NPM,
  minNodeVersion: '20.19.0',
  typescriptVersion: '~5.9.3',
  projenrcTs: true,
  projenrcTsOptions: { runner: TypeScriptRunner.tsx() },
  projenVersion: '^0.103.25',
  bin: { blue: 'lib/cli/main.js' },
  // `projen new` loads the package by its folder, which reads this; everybody else goes through `exports`.
  entrypoint: 'lib/projen/project-repository.js',
  entrypointTypes: 'lib/index.d.ts',
  artifactsDirectory: 'pack',
  jest: false,
  eslint: false,
  prettier: false,
  github: false,
  depsUpgrade: false,
  sampleCode: false,
  buildWorkflow: false,
  release: false,
  peerDeps: [
    '@cdktf/provider-azuread@^14.3.1',
    'cdk8s@^2.70.106',
    'cdk8s-plus-30@^2.4.10',
    'cdktf@^0.21.0',
    'constructs@^10.8.1',
    'projen@^0.103.25',
  ],
  deps: [
    '@hpcc-js/wasm-graphviz@^1.29.2',
    '@kubernetes/client-node@^1.4.0',
    'commander@^14.0.3',
    'cron-parser@^5.4.0',
    'diff@^9.0.0',
    'esbuild@^0.28.2',
    'fastest-levenshtein@^1.0.16',
    'ipaddr.js@^2.3.0',
    'js-yaml@^4.3.1',
    'ofetch@^1.5.1',
    'preact@^10.26.0',
    'preact-render-to-string@^6.5.0',
    'yaml@^2.9.0',
    'zod@^4.6.0',
  ],
  devDeps: [
    '@biomejs/biome@2.5.15',
    '@cfworker/json-schema@^4.1.1',
    '@grafana/grafana-foundation-sdk@0.0.21',
    '@lezer/common@^1.2.0',
    '@lezer/highlight@^1.2.0',
    '@lezer/lr@^1.4.0',
    '@prometheus-io/lezer-promql@^0.315.0',
    '@marcbachmann/cel-js@^8.0.0',
    '@types/js-yaml@^4.0.9',
    '@types/node@^20',
    'dependency-cruiser@^17.3.9',
    'fast-check@^4.10.0',
    'gitlab-ci-local@4.73.0',
    'json-schema-to-typescript@^15.0.4',
    'playwright-core@^1.60.0',
    'tsx@^4.23.0',
    'typescript-7@npm:typescript@~7.0.2',
    'vitest@^4.1.12',
  ],
  tsconfig: {
    compilerOptions: {
      module: 'nodenext',
      moduleResolution: TypeScriptModuleResolution.NODE_NEXT,
      target: 'ES2022',
      lib: ['ES2022'],
      types: ['node'],
      strict: true,
      skipLibCheck: true,
      jsx: TypeScriptJsxMode.REACT_JSX,
      jsxImportSource: 'preact',
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
      sourceMap: false,
      inlineSourceMap: false,
      inlineSources: false,
      stripInternal: true,
    },
  },
  tsconfigDev: {
    include: [
      '**/*.tsx',
      ...['projenrc', 'tools/imports', 'tools/spec', 'tools/jsii', 'tools/engines'].map((folder) => `../${folder}/**/*.ts`),
    ],
    exclude: ['**/node_modules'],
    compilerOptions: {
      module: 'nodenext',
      moduleResolution: TypeScriptModuleResolution.NODE_NEXT,
      lib: ['ES2023'],
      types: ['node'],
    },
  },
  gitignore: ['/coverage/', '/pack/', '/.tools/', '/tsconfig.tsbuildinfo'],
  npmignoreEnabled: false,
});

project.tsconfig?.addInclude('src/**/*.tsx');

project.package.addField('files', ['lib', 'schema', '.jsii']);
project.package.addField('exports', {
  '.': { types: './lib/index.d.ts', default: './lib/index.js' },
  './projen': { types: './lib/projen/project-repository.d.ts', default: './lib/projen/project-repository.js' },
  './.jsii': './.jsii',
  './package.json': './package.json',
});

project.gitattributes.addAttributes('/src/imports/**', 'gitlab-generated', 'linguist-generated');
project.gitattributes.addAttributes('/dist/**', 'gitlab-generated', 'linguist-generated');

// Rendered output, committed on purpose: it is the golden output of this repository.
project.gitignore.removePatterns('/dist/');

new FastTaskPath(project);
new Biome(project);
new Vitest(project);
new LibraryTasks(project);
new GitLabPipeline(project);

project.synth();
