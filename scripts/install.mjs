import { ensureDependencies } from './setup/dependencies.mjs';

await ensureDependencies();
