import { Component } from 'projen/lib/component';
import { TypescriptConfig } from 'projen/lib/javascript';
import type { Project } from 'projen/lib/project';

/** `tsconfig.json`: types are checked and nothing is compiled, as `blue` reads TypeScript itself. */
export class TypeCheck extends Component {
  constructor(project: Project) {
    super(project);
    new TypescriptConfig(project, {
      compilerOptions: {
        noEmit: true,
        target: 'ES2022',
        lib: ['ES2022'],
        module: 'nodenext',
        // What a project file renders depends on nothing of the machine, so it needs no types of Node.
        types: [],
        strict: true,
        noUnusedLocals: true,
        skipLibCheck: true,
      },
      // Names that begin with a dot are not among them: .projenrc.ts would make projen part of every check.
      include: ['**/*.ts'],
      exclude: ['node_modules', 'dist'],
    });
  }
}
