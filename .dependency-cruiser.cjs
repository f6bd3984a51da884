/**
 * Who may import whom (docs/explanation/architecture.md). `npx depcruise src` prints violations; a test runs it.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', comment: 'Modules that need each other are one module.', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'base-imports-nothing-of-ours', severity: 'error', from: { path: '^src/base/' }, to: { path: '^src/', pathNot: '^src/base/' } },
    { name: 'imports-import-nothing-of-ours', severity: 'error', from: { path: '^src/imports/' }, to: { path: '^src/', pathNot: '^src/imports/' } },
    { name: 'catalog-is-data', severity: 'error', from: { path: '^src/catalog/' }, to: { path: '^src/', pathNot: '^src/(catalog|base)/' } },
    { name: 'constructs-below-stacks', severity: 'error', from: { path: '^src/constructs/' }, to: { path: '^src/(stacks|project|review|cli|projen)/' } },
    {
      name: 'a-subsystem-never-imports-another',
      severity: 'error',
      comment: 'Neighbours meet in the stack. Only kubernetes, flux and secret are shared by all.',
      from: { path: '^src/constructs/([^/]+)/' },
      to: { path: '^src/constructs/([^/]+)/', pathNot: '^src/constructs/($1|kubernetes|flux|secret)/' },
    },
    { name: 'shared-constructs-know-no-subsystem', severity: 'error', from: { path: '^src/constructs/(kubernetes|flux|secret)/' }, to: { path: '^src/constructs/', pathNot: '^src/constructs/(kubernetes|flux|secret)/' } },
    { name: 'stacks-below-project', severity: 'error', from: { path: '^src/stacks/' }, to: { path: '^src/(project|review|cli|projen)/' } },
    { name: 'project-below-cli', severity: 'error', from: { path: '^src/project/' }, to: { path: '^src/(review|cli|projen)/' } },
    { name: 'review-reads-output-only', severity: 'error', from: { path: '^src/review/' }, to: { path: '^(src/(?!review|base)|node_modules/(cdk8s|cdktf|constructs))', pathNot: '^src/project/inventory/inventory\\.ts$' } },
    { name: 'projen-stands-apart', severity: 'error', from: { path: '^src/(?!projen/)', pathNot: '^src/cli/commands/project-init\\.ts$' }, to: { path: '^(src/projen/|node_modules/projen/)' } },
    {
      name: 'disk-and-process-only-at-the-edges',
      severity: 'error',
      comment: 'Synthesis is pure: the writer and the command line touch the machine, nothing else does.',
      from: { path: '^src/', pathNot: '^src/(cli/|project/write-output|review/read-|projen/)' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(path|util|crypto)$' },
    },
    { name: 'providers-by-deep-import', severity: 'error', comment: 'The index of a provider loads every resource it has.', from: { path: '^src/' }, to: { path: 'node_modules/@cdktf/provider-[a-z]+/lib/index' } },
    { name: 'nothing-undeclared', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'unknown'], dependencyTypesNot: ['npm-peer', 'type-only'] } },
    { name: 'nothing-unresolved', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
  },
};
