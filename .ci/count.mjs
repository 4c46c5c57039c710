// Adds up what the test runner wrote: "N passed, N failed, N skipped". A failed step counts as failed where no test did.
import { existsSync, readFileSync } from 'node:fs';

const [failedSteps, ...files] = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const file of files.filter(existsSync)) {
  const result = JSON.parse(readFileSync(file, 'utf8'));
  sum.passed += result.numPassedTests;
  // A file that does not load fails without a failed test.
  const broken = result.testResults.filter(
    one => one.status === 'failed' && one.assertionResults.every(test => test.status !== 'failed'),
  );
  sum.failed += result.numFailedTests + broken.length;
  sum.skipped += result.numPendingTests + result.numTodoTests;
}
if (Number(failedSteps) > 0 && sum.failed === 0) sum.failed = Number(failedSteps);
if (sum.passed === 0 && sum.failed === 0) sum.failed = 1;
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
