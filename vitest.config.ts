import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Loading the app takes longer than most of its tests. These files load it each for itself all the same: the app's web server changes
 * what a request is for the whole process, and the table emulator or a server of the test beside it would take every filter for none.
 */
const apart = [
  'tests/{browser,chaos,journeys,local,outbox,register,tables}/**/*.test.ts',
  'tests/briefing/planning/release-due.test.ts',
  'tests/briefing/sending/{send-round,two-briefings}.test.ts',
];
const all = 'tests/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Left alone, a machine of two processors runs one file at a time, and much of a file is waiting for a browser or a process.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      { extends: true, test: { name: 'together', include: [all], exclude: apart, isolate: false } },
    ],
  },
});
