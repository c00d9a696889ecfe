// A second reporter for @web/test-runner: one line to count from, as its own closing lines count files where there are no tests.
function count(suite) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const test of suite?.tests ?? []) sum[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const child of suite?.suites ?? []) {
    const inner = count(child);
    for (const key of Object.keys(sum)) sum[key] += inner[key];
  }
  return sum;
}

export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const sum = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const { passed, failed, skipped } = count(session.testResults);
        sum.passed += passed;
        sum.failed += failed;
        sum.skipped += skipped;
        // A file that did not load, or broke outside its tests, or holds none, must not count as nothing.
        if (failed === 0 && (!session.passed || passed === 0)) {
          console.log(`${session.testFile}: ${passed === 0 ? 'ran no test' : 'failed outside its tests'}`);
          sum.failed += 1;
        }
      }
      if (sum.skipped > 0) console.log(`element tests skipped: ${sum.skipped}`);
      console.log(`element tests: ${sum.passed} passed, ${sum.failed} failed`);
    },
  };
}
