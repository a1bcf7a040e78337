import { buildForShipping } from './build/pack.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/paths.mjs';
import { runScript, show } from './setup/progress.mjs';

/** The specs that look at what people see: they renew the pictures of the documentation and of the walkthrough. */
const specs = ['test/ui/screenshots.spec.ts', 'test/ui/walkthrough.spec.ts'];

await runScript(async () => {
  await ensureDependencies();
  await buildForShipping();
  const options = ['--no-config', '--node-option', 'import=tsx', '--require', 'test/ui/root-hooks.ts', '--timeout', '600000', '--exit'];
  process.exitCode = await show(process.execPath, ['node_modules/mocha/bin/mocha.js', ...options, ...specs], { cwd: projectFolder, env: { ...process.env, UPDATE_PICTURES: '1' } });
});
