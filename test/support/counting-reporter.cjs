const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { reporters } = require('mocha');

const folder = join(__dirname, '..', '..', 'out', 'counts');

/** Mocha's usual report, and the counts in out/counts/ for the last lines of the whole run. */
module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const failures = [];
    runner.on('fail', (test, { message }) => failures.push({ title: test.fullTitle(), reason: message }));
    runner.once('end', () => {
      mkdirSync(folder, { recursive: true });
      const counts = { passed: this.stats.passes, failures };
      writeFileSync(join(folder, `${options.reporterOption.part}.json`), JSON.stringify(counts));
    });
  }
};
