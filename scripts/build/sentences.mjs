import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../setup/paths.mjs';

/** `l10n.t('…')` of the extension, and `message('…')` and `say('…')` of the core, which the extension passes to `l10n.t`. */
const sentence = /\b(?:l10n\.t|message|say)\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g;

/**
 * Every sentence of the code that a person sees, as the bundle for translators has it.
 * @returns {Readonly<Record<string, string>>}
 */
export function sentencesOfTheCode() {
  const found = codeFiles().flatMap((path) => sentencesIn(readFileSync(join(projectFolder, path), 'utf8')));
  return Object.fromEntries([...new Set(found)].sort().map((words) => [words, words]));
}

/** The files in which sentences stand that people see in VS Code, relative to the project. */
export function codeFiles() {
  return ['src/core', 'src/extension'].flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
  );
}

/** @param {string} source */
function sentencesIn(source) {
  return [...source.matchAll(sentence)].map(([, single, double]) => (single ?? double ?? '').replace(/\\(['"\\])/g, '$1'));
}
