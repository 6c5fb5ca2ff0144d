import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one plain line: N passed, N failed, N skipped. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const testModule of modules) {
      const before = count.failed;
      for (const test of testModule.children.allTests()) count[test.result().state] += 1;
      // A file that does not load, or a place that cannot be made, has no tests to fail: count it as one failure.
      if (testModule.state() === "failed" && count.failed === before) count.failed += 1;
    }
    const skipped = count.skipped + count.pending;
    process.on("exit", () =>
      process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${skipped} skipped\n`),
    );
  }
}
