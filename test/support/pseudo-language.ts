import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { packageFiles } from '../../scripts/build/package-contents.mjs';
import { outFolder, projectFolder } from '../../scripts/setup/paths.mjs';

type Words = Readonly<Record<string, string>>;

/** The name that Windows gave to a language that nobody speaks. */
const language = 'qps-ploc';

const accents: Words = { a: 'å', e: 'é', i: 'ï', o: 'ö', u: 'ü', A: 'Å', E: 'É', I: 'Ï', O: 'Ö', U: 'Ü', c: 'ç', n: 'ñ', s: 'š', y: 'ý', z: 'ž' };

/** A sentence in that language: readable, in brackets, its places for arguments, links, code and icons kept. */
export function pseudo(sentence: string): string {
  const words = sentence.split(/(\{\d+\}|\$\([\w~-]+\)|\]\([^)]*\)|`[^`]*`)/).map((part, index) => (index % 2 === 0 ? part.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter) : part));
  return `⟦${words.join('')}⟧`;
}

/** What is left of a text without what is in brackets: words that did not pass through a bundle. */
export function plainWords(text: string): string {
  const less = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return less === text ? text.replace(/\s+/g, ' ').trim() : plainWords(less);
}

/** Lays out the extension as it ships, with the bundles of that language beside the English ones, and gives its folder. */
export async function layOutWithPseudoLanguage(): Promise<string> {
  const folder = join(outFolder, 'pseudo-language');
  await rm(folder, { recursive: true, force: true });
  for (const file of await packageFiles()) await cp(join(projectFolder, file), join(folder, file), { recursive: true });
  await mkdir(join(folder, 'l10n'), { recursive: true });
  await translate(join(projectFolder, 'l10n', 'bundle.l10n.json'), join(folder, 'l10n', `bundle.l10n.${language}.json`));
  await translate(join(projectFolder, 'package.nls.json'), join(folder, `package.nls.${language}.json`));
  return folder;
}

async function translate(from: string, to: string): Promise<void> {
  const words = JSON.parse(await readFile(from, 'utf8')) as Words;
  await writeFile(to, JSON.stringify(Object.fromEntries(Object.entries(words).map(([key, sentence]) => [key, pseudo(sentence)]))));
}

/** VS Code takes its language from this name, which a language pack sets; its own words stay English, as no pack brings others. */
export async function speakPseudoLanguage(context: BrowserContext): Promise<void> {
  await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}';`);
}
