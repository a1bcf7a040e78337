import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './setup/paths.mjs';

/**
 * Gathers every sentence that a person sees from the code into `l10n/bundle.l10n.json`, from which translators start:
 * those of the extension (`l10n.t('…')`) and those of the core (`message('…')`, which the extension passes to `l10n.t`).
 */
const sentence = /\b(?:l10n\.t|message|say)\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g;

const found = new Set();
for (const folder of ['core', 'extension']) {
  for (const path of readdirSync(join(projectFolder, 'src', folder), { recursive: true, encoding: 'utf8' }).sort()) {
    if (path.endsWith('.ts')) gather(readFileSync(join(projectFolder, 'src', folder, path), 'utf8'));
  }
}
const bundle = Object.fromEntries([...found].sort().map((words) => [words, words]));
writeFileSync(join(projectFolder, 'l10n', 'bundle.l10n.json'), `${JSON.stringify(bundle, undefined, 2)}\n`);

/** @param {string} source */
function gather(source) {
  for (const [, single, double] of source.matchAll(sentence)) found.add((single ?? double ?? '').replace(/\\(['"\\])/g, '$1'));
}
