import type { HostFailure } from '../../scripts/host/hosts.mjs';
import { measurements } from './measurements.ts';
import { readRun, writeResult } from './run-file.ts';

/**
 * What VS Code calls in its extension host: runs every suite that this bundle holds, and leaves the result for the runner.
 * @throws Error when a test failed, so that the host ends with a failure too
 */
export async function run(): Promise<void> {
  const { grep } = await readRun();
  if (grep !== undefined) mocha.grep(new RegExp(grep));
  const passed: string[] = [];
  const failures: HostFailure[] = [];
  await runSuites(passed, failures);
  await writeResult({ passed, failures, measurements: measurements() });
  if (failures.length > 0) throw new Error(`${failures.length} failed`);
}

function runSuites(passed: string[], failures: HostFailure[]): Promise<void> {
  return new Promise((resolve) => {
    // Not `mocha.run`, which reads a page's address: no host has one.
    const runner = Mocha.prototype.run.call(mocha, () => {
      resolve();
    });
    runner.on('pass', (test) => passed.push(test.fullTitle()));
    runner.on('fail', (test, error: unknown) => failures.push({ title: test.fullTitle(), reason: reasonOf(error) }));
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
