import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A project repository as a customer has it, with this library linked into its node_modules. */
export function customerRepository(folder, root) {
  mkdirSync(join(folder, 'node_modules/@m2mgate'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@m2mgate') symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  symlinkSync(root, join(folder, 'node_modules/@m2mgate/blue'));
  mkdirSync(join(folder, '.projen'));
  const write = (path, value) =>
    writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value, undefined, 2));
  write('package.json', { name: 'customer', private: true });
  write('.projen/tasks.json', {
    env: { PATH: '$(echo "$PWD/node_modules/.bin:$PATH")' },
    tasks: {
      empty: { name: 'empty', steps: [{ exec: 'true' }] },
      synth: {
        name: 'synth',
        steps: [{ exec: 'tsc --noEmit' }, { exec: 'node node_modules/@m2mgate/blue/lib/cli/main.js synth project.ts' }],
      },
    },
  });
  write('tsconfig.json', {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2022'],
      module: 'nodenext',
      moduleResolution: 'nodenext',
      types: [],
      strict: true,
      skipLibCheck: true,
    },
    include: ['project.ts'],
  });
  const source =
    "import { M2MGateProject } from '@m2mgate/blue';\n\nexport default new M2MGateProject({ gitlabProjectId: 570, baseDomain: 'example.m2mgate.cloud' });\n";
  write('project.ts', source);
  write(
    'project.js',
    source
      .replace("import { M2MGateProject } from '@m2mgate/blue';", "const { M2MGateProject } = require('@m2mgate/blue');")
      .replace('export default', 'exports.default ='),
  );
}
