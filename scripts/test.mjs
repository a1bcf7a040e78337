import { buildForShipping, packExtension } from './build/pack.mjs';
import { clearCounts, recordCounts, sumCounts } from './setup/counts.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/paths.mjs';
import { say, show } from './setup/progress.mjs';

/**
 * What one part of the tests starts, and the counts that it leaves behind.
 * @type {readonly { title: string, part: string, args: readonly string[] }[]}
 */
const parts = [
  { title: 'Unit tests', part: 'unit', args: ['node_modules/mocha/bin/mocha.js', '--config', 'test/unit/.mocharc.json'] },
  { title: 'Tests inside real extension hosts', part: 'host', args: ['scripts/test-host.mjs'] },
  {
    title: 'Tests in the real workbench',
    part: 'ui',
    args: ['node_modules/mocha/bin/mocha.js', '--config', 'test/ui/.mocharc.json'],
  },
];

await clearCounts();
try {
  await prepare();
  for (const { title, part, args } of parts) await run(title, part, args);
} catch (error) {
  await recordFault('preparation', 'The tests can be run', error instanceof Error ? error.message : String(error));
}
const { passed, failures } = await sumCounts();
// Again at the end, where they are looked for: they are far up by then.
for (const { title, reason } of failures) say(`\n✘ ${title}\n${reason}`);
say(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;

async function prepare() {
  await ensureDependencies();
  await buildForShipping();
  await packExtension();
}

/**
 * A part that ends badly without having counted a failure (it could not start, say) is one failure.
 * @param {string} title
 * @param {string} part
 * @param {readonly string[]} args
 */
async function run(title, part, args) {
  say(`\n${title}`);
  const before = await sumCounts();
  const code = await show(process.execPath, args, { cwd: projectFolder });
  const after = await sumCounts();
  if (code === 0 || after.failures.length > before.failures.length) return;
  await recordFault(`${part}-itself`, title, `It ended with ${code}.`);
}

/**
 * @param {string} part
 * @param {string} title
 * @param {string} reason
 */
async function recordFault(part, title, reason) {
  await recordCounts(part, { passed: 0, failures: [{ title, reason }] });
}
