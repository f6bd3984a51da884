import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { projectRequire } from '../../../src/cli/load/project-require';

const root = join(__dirname, '../../..');
const nodeRequire = createRequire(__filename);

describe('a project file', () => {
  const blue = {};
  // A folder that no package can be found from.
  const require = projectRequire('/nowhere/project.ts', blue);

  it('gets this package as it is loaded already', () => expect(require('@m2mgate/blue')).toBe(blue));

  it.each(['constructs', 'cdk8s', 'cdk8s-plus-30', 'cdktf', 'cdk8s/lib/api-object', '@cdktf/provider-azuread/lib/application'])(
    "gets blue's copy of %s",
    (id) => {
      expect(require(id)).toBe(nodeRequire(id));
    },
  );

  it('gets everything else from its own folder', () => {
    expect(projectRequire(join(root, 'test/project.ts'), blue)('zod')).toBe(nodeRequire('zod'));
    expect(() => require('zod')).toThrow("Cannot find module 'zod'");
  });
});

it('gets the copies within blue when blue is one bundle', () => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { Construct } from 'constructs';
        import { projectRequire } from './src/cli/load/project-require';
        export const isShared = projectRequire('/nowhere/project.ts', {})('constructs').Construct === Construct;`,
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    external: ['cdk8s', 'cdk8s-plus-30', 'cdktf'],
    write: false,
  });
  const bundle: { exports: { isShared?: boolean } } = { exports: {} };
  new Function('module', 'require', '__filename', outputFiles[0]?.text ?? '')(bundle, nodeRequire, '/nowhere/bundle.js');
  expect(bundle.exports.isShared).toBe(true);
});
