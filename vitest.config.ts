import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Left alone, a machine of two processors runs one file at a time, and much of a file is waiting for a browser or a process.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
