import { defineConfig } from 'vitest/config';

// Real servers: slow to start, one after the other, each test file in a process of its own.
export default defineConfig({
  test: {
    include: ['test/engines/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 900_000,
  },
});
