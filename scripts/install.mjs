import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript } from './setup/progress.mjs';

await runScript(ensureDependencies);
