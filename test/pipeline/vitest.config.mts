import { defineConfig } from 'vitest/config';

// Pipelines and Git run as processes of their own and take seconds; they are no part of the ordinary tests.
export default defineConfig({
  test: {
    include: ['test/pipeline/**/*.test.ts', 'test/**/*.git.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'coverage/pipeline-results.json' },
  },
});
