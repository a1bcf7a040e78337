import { stat } from 'node:fs/promises';
import { buildForShipping, packExtension } from './build/pack.mjs';
import { packageFiles, packageProblems } from './build/package-contents.mjs';
import { vsixFile } from './setup/paths.mjs';
import { runScript, say } from './setup/progress.mjs';

await runScript(async () => {
  await buildForShipping();
  await packExtension();
  const problems = await packageProblems();
  for (const problem of problems) say(`✘ ${problem}`);
  const kilobytes = (await stat(vsixFile)).size / 1000;
  say(`${vsixFile}: ${(await packageFiles()).length} files, ${kilobytes.toFixed(0)} kB`);
  process.exitCode = problems.length === 0 ? 0 : 1;
});
