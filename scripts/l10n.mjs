import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOfTheCode } from './build/sentences.mjs';
import { projectFolder } from './setup/paths.mjs';

/** Writes the bundle from which translators start. */
writeFileSync(join(projectFolder, 'l10n', 'bundle.l10n.json'), `${JSON.stringify(sentencesOfTheCode(), undefined, 2)}\n`);
