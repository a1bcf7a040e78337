import { parseArgs } from 'node:util';
import { fetchDesktopVscode, runDesktop } from './host/desktop-host.mjs';
import { runEmbedded } from './host/embedded-host.mjs';
import { hostNames, prepareHost } from './host/hosts.mjs';
import { bundleSuites } from './host/suite-bundle.mjs';
import { recordCounts } from './setup/counts.mjs';
import { say } from './setup/progress.mjs';

const { values } = parseArgs({
  options: { host: { type: 'string', multiple: true }, grep: { type: 'string' } },
});

const suites = await bundleSuites();
const desktop = await fetchDesktopVscode();
let failed = 0;
for (const name of hostNames.filter((each) => values.host?.includes(each) ?? true)) {
  failed += await runIn(name);
}
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @param {import('./host/hosts.mjs').HostName} name
 * @returns {Promise<number>} how many tests failed
 */
async function runIn(name) {
  const host = await prepareHost(name);
  say(`• Running the host suites in ${host.title}`);
  const { passed, failures, measurements } = await runSuites(host).catch(unfinished);
  for (const title of passed) say(`  ✔ ${title}`);
  for (const { title, reason } of failures) say(`  ✘ ${title}\n${reason.replace(/^/gm, '      ')}`);
  for (const [title, { value, unit }] of Object.entries(measurements)) say(`  ${title}: ${value.toFixed(1)} ${unit}`);
  await recordCounts(`host-${name}`, { passed: passed.length, failures });
  return failures.length;
}

/** @param {import('./host/hosts.mjs').Host} host */
function runSuites(host) {
  return desktop === undefined
    ? runEmbedded(host, suites, values.grep)
    : runDesktop(desktop, host, suites, values.grep);
}

/**
 * A host that cannot run the suites fails, and the other hosts are still tried.
 * @param {Error} error
 * @returns {import('./host/hosts.mjs').HostResult}
 */
function unfinished(error) {
  return { passed: [], failures: [{ title: 'the suites ran', reason: error.message }], measurements: {} };
}
