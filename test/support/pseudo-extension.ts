import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFiles } from '../../scripts/build/package-contents.mjs';
import { outFolder, projectFolder } from '../../scripts/setup/paths.mjs';

type Words = Readonly<Record<string, string>>;

const accents: Words = { a: 'å', e: 'é', i: 'ï', o: 'ö', u: 'ü', A: 'Å', E: 'É', I: 'Ï', O: 'Ö', U: 'Ü', c: 'ç', n: 'ñ', s: 'š', y: 'ý', z: 'ž' };

/** A sentence in a language that nobody speaks: readable, in brackets, its places for arguments, links and icons kept. */
export function pseudo(sentence: string): string {
  const words = sentence.split(/(\{\d+\}|\$\([\w~-]+\)|\]\([^)]*\)|`[^`]*`)/).map((part, index) => (index % 2 === 0 ? part.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter) : part));
  return `⟦${words.join('')}⟧`;
}

/** What is left of a text without what is in brackets: words that did not pass through a bundle. */
export function plainWords(text: string): string {
  const less = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return less === text ? text.replace(/\s+/g, ' ').trim() : plainWords(less);
}

/** Lays out the extension as it ships, in the pseudo-locale, and gives its folder. */
export async function layOutPseudoExtension(): Promise<string> {
  const folder = join(outFolder, 'pseudo-extension');
  await rm(folder, { recursive: true, force: true });
  for (const file of await packageFiles()) await cp(join(projectFolder, file), join(folder, file), { recursive: true });
  const bundle = await translated(join(projectFolder, 'l10n', 'bundle.l10n.json'));
  await mkdir(join(folder, 'l10n'), { recursive: true });
  await writeFile(join(folder, 'l10n', 'bundle.l10n.qps-ploc.json'), JSON.stringify(bundle));
  await writeFile(join(folder, 'package.nls.json'), JSON.stringify(await translated(join(projectFolder, 'package.nls.json'))));
  const main = join(folder, 'dist', 'extension.cjs');
  await writeFile(main, `${withBundle(bundle)}\n${await readFile(main, 'utf8')}`);
  return folder;
}

async function translated(file: string): Promise<Words> {
  const words = JSON.parse(await readFile(file, 'utf8')) as Words;
  return Object.fromEntries(Object.entries(words).map(([key, sentence]) => [key, pseudo(sentence)]));
}

/** VS Code loads bundles of languages that it has itself only, so `l10n.t` is replaced by one that looks here. */
function withBundle(bundle: Words): string {
  return `var require = ((original) => {
  const bundle = ${JSON.stringify(bundle)};
  const t = (message, ...args) => (bundle[message] ?? message).replace(/\\{(\\d+)\\}/g, (place, index) => String(args[index] ?? place));
  return (name) => (name === 'vscode' ? { ...original(name), l10n: { t } } : original(name));
})(require);`;
}
