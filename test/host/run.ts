import { measurements } from './measurements.ts';
import { type HostFailure, readRun, writeResult } from './run-file.ts';

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
    mocha.reporter(
      class {
        constructor(runner: Mocha.Runner) {
          runner.on('pass', (test) => passed.push(test.fullTitle()));
          runner.on('fail', (test, error: unknown) => failures.push({ title: test.fullTitle(), reason: reasonOf(error) }));
        }
      } as unknown as Mocha.ReporterConstructor,
    );
    // Not `mocha.run`, which reads a page's address: no host has one.
    Mocha.prototype.run.call(mocha, () => {
      resolve();
    });
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
