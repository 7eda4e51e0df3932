// Prints the closing line of a run. Takes the file of Vitest's JSON reporter, Vitest's exit code, and how many of the
// checks before it failed; exits with 1 unless something passed and nothing failed.
import { existsSync, readFileSync } from 'node:fs';

const [file = '', exitCode = '1', failedChecks = '0'] = process.argv.slice(2);
const run = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numPassedTests: 0, testResults: [] };

/** A file that could not be loaded has failed without a failed test of its own. */
function failuresIn({ status, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed').length;
  return status === 'failed' ? Math.max(failed, 1) : failed;
}

const failedTests = run.testResults.map(failuresIn).reduce((sum, count) => sum + count, 0);
// Vitest also fails for errors that belong to no test, and when it finds no test at all.
const failed = Math.max(failedTests, exitCode === '0' && run.numPassedTests > 0 ? 0 : 1) + Number(failedChecks);

console.log(`${run.numPassedTests} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
