import { readFile } from 'node:fs/promises';

const ruleFiles = /[\\/]src[\\/]core[\\/]rules[\\/][\w-]+\.ts$/;

// As rules are written by hand: a property of the rule, two spaces in. What is written otherwise, as empty examples on one line, ships.
const why = /^ {2}why: .*,\n/m;
const examples = /^ {2}examples: \{\n[^]*?^ {2}\},\n/m;

/**
 * Rules tell why they matter and give examples, for their pages and their tests. What ships reads neither, and they would be
 * a fortieth of it.
 * @type {import('esbuild').Plugin}
 */
export const withoutRulePages = {
  name: 'without-rule-pages',
  setup({ onLoad }) {
    onLoad({ filter: ruleFiles }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(why, '').replace(examples, ''),
      loader: 'ts',
    }));
  },
};
