'use strict';
const path = require('node:path');
const { reporters, Runner } = require('mocha');

const { EVENT_SUITE_BEGIN, EVENT_SUITE_END, EVENT_TEST_END, EVENT_TEST_FAIL, EVENT_RUN_END } =
  Runner.constants;

/**
 * A line for each group of tests as soon as it is done, the failures, and the plain line `N passed,
 * N failed` that CI reads.
 */
module.exports = class LineReporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    let depth = 0;
    let group = { tests: 0, failed: 0, milliseconds: 0, file: '' };
    runner.on(EVENT_SUITE_BEGIN, ({ root }) => {
      if (!root) depth++;
    });
    runner.on(EVENT_TEST_END, ({ duration = 0, file = '' }) => {
      group.tests++;
      group.milliseconds += duration;
      group.file = file;
    });
    runner.on(EVENT_TEST_FAIL, () => group.failed++);
    runner.on(EVENT_SUITE_END, ({ root, title }) => {
      if (root || --depth > 0) return;
      const { tests, failed, milliseconds, file } = group;
      const name = path.relative(path.join('out', 'test'), file).replace(/\.test\.js$/, '');
      const seconds = `${(milliseconds / 1000).toFixed(1)} s`.padStart(7);
      console.log(
        `${failed > 0 ? 'FAIL' : ' ok '} ${String(tests).padStart(4)} ${seconds}  ${name}: ${title}`,
      );
      group = { tests: 0, failed: 0, milliseconds: 0, file: '' };
    });
    runner.once(EVENT_RUN_END, () => {
      const { passes = 0, failures = 0, pending = 0 } = this.stats;
      if (failures > 0) this.epilogue();
      console.log(`${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`);
    });
  }
};
