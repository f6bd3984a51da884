import { Component, JsonFile } from 'projen';
import type { TypeScriptProject } from 'projen/lib/typescript';

/** Formatting and linting. The `lint` task only reads; `lint:fix` writes. */
export class Biome extends Component {
  constructor(project: TypeScriptProject) {
    super(project);
    new JsonFile(project, 'biome.json', {
      marker: false,
      obj: {
        files: {
          includes: [
            'src/**',
            'test/**',
            'projenrc/**',
            'tools/**',
            'examples/**',
            '.projenrc.ts',
            '!!src/imports',
            '!!**/node_modules',
            '!!lib',
            '!!dist',
            '!!src/constructs/monitoring/dashboards/rendered',
            '!!**/tsconfig.json',
          ],
        },
        formatter: { indentStyle: 'space', indentWidth: 2, lineWidth: 130 },
        javascript: { formatter: { quoteStyle: 'single' } },
        linter: {
          rules: {
            preset: 'recommended',
            complexity: { useLiteralKeys: 'off' },
            correctness: { noUnusedImports: 'error', noUnusedVariables: 'error' },
            style: { useImportType: 'error', noNonNullAssertion: 'error' },
            suspicious: { noExplicitAny: 'error', noTemplateCurlyInString: 'off' },
          },
        },
      },
    });
    project.addTask('lint', { description: 'Check format and lint rules', exec: 'biome check --error-on-warnings .' });
    project.addTask('lint:fix', { description: 'Repair format and lint findings', exec: 'biome check --write .' });
  }
}
