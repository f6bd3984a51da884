import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A project repository as `blue project init` makes it, with this library linked into its node_modules. */
export function customerRepository(folder, root) {
  const options = ['--gitlab-project-id', '570', '--base-domain', 'example.m2mgate.cloud'];
  execFileSync(process.execPath, [join(root, 'lib/cli/main.js'), 'project', 'init', folder, ...options], { stdio: 'ignore' });

  mkdirSync(join(folder, 'node_modules/@m2mgate'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!['@m2mgate', 'typescript', '.package-lock.json'].includes(name))
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  symlinkSync(root, join(folder, 'node_modules/@m2mgate/blue'));
  symlinkSync(join(root, 'node_modules/typescript-7'), join(folder, 'node_modules/typescript'));

  const tasksFile = join(folder, '.projen/tasks.json');
  const tasks = JSON.parse(readFileSync(tasksFile, 'utf8'));
  tasks.tasks.empty = { name: 'empty', steps: [{ exec: 'true' }] };
  writeFileSync(tasksFile, JSON.stringify(tasks), { mode: 0o644 });
  // So that nothing is installed.
  for (const lock of ['package-lock.json', 'node_modules/.package-lock.json']) writeFileSync(join(folder, lock), '{}');

  // Every real project has backups, which are more objects and more to work out.
  const backup = "backup: { endpoint: 'https://nbg1.your-objectstorage.com', region: 'nbg1', bucket: 'example-backup' },";
  const project = readFileSync(join(folder, 'project.ts'), 'utf8').replace(/^}\);$/m, `  ${backup}\n});`);
  if (!project.includes(backup)) throw new Error(`project.ts is not what it was:\n${project}`);
  writeFileSync(join(folder, 'project.ts'), project);
  writeFileSync(
    join(folder, 'project.js'),
    project
      .replace("import { M2MGateProject } from '@m2mgate/blue';", "const { M2MGateProject } = require('@m2mgate/blue');")
      .replace('export default', 'exports.default ='),
  );
}
