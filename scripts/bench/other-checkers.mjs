import MarkdownIt from 'markdown-it';
import { lint } from 'markdownlint/sync';
import { remark } from 'remark';
import recommended from 'remark-preset-lint-recommended';

/** @typedef {import('./markdown-files.mjs').MarkdownFile} MarkdownFile */

/** @param {readonly MarkdownFile[]} files */
export function parseWithMarkdownIt(files) {
  const parser = new MarkdownIt();
  for (const { text } of files) parser.parse(text, {});
}

/** @param {readonly MarkdownFile[]} files */
export function lintWithMarkdownlint(files) {
  lint({ strings: Object.fromEntries(files.map(({ path, text }) => [path, text])) });
}

/** @param {readonly MarkdownFile[]} files */
export async function lintWithRemark(files) {
  const processor = remark().use(recommended);
  for (const { text } of files) await processor.process(text);
}
