// SPDX-License-Identifier: Apache-2.0
import type {
  FullConfig,
  Reporter,
  Suite,
  TestCase,
} from '@playwright/test/reporter';

/** Ends the output with `N passed, N failed, N skipped`, the line that `.ci/run` adds up. */
export default class ClosingLineReporter implements Reporter {
  #tests: TestCase[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#tests = suite.allTests();
  }

  onEnd(): void {
    const count = (...outcomes: ReturnType<TestCase['outcome']>[]) =>
      this.#tests.filter(test => outcomes.includes(test.outcome())).length;
    console.log(
      `\n${count('expected', 'flaky')} passed, ${count(
        'unexpected',
      )} failed, ${count('skipped')} skipped`,
    );
  }
}
