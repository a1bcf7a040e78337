import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../src/core/catalogue/load-catalogue.ts';
import type { Step } from '../src/core/catalogue/step-schema.ts';
import { headingOnPage, pageOfRule, pageOfStep } from '../src/core/rules/pages.ts';
import type { Rule } from '../src/core/rules/rule.ts';
import { rules } from '../src/core/rules/table.ts';
import { ownSources } from './own-sources.ts';

/** Writes the pages about rules and steps, and the tables of the README, from the data that they are about. */

const root = join(import.meta.dirname, '..');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown; readonly markdownDescription: string }>> };
  };
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const words = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Readonly<Record<string, string>>;
const { steps } = loadCatalogue(ownSources()).catalogue;

for (const folder of ['rules', 'steps']) {
  rmSync(join(root, 'docs', folder), { recursive: true, force: true });
  mkdirSync(join(root, 'docs', folder), { recursive: true });
}
for (const rule of rules) write(`docs/${pageOfRule(rule.id)}`, rulePage(rule));
for (const step of steps) write(`docs/${pageOfStep(step)}`, stepPage(step));
write('docs/README.md', indexPage());
write('README.md', withTables(readFileSync(join(root, 'README.md'), 'utf8')));

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

function rulePage({ id, title, why, severity, examples }: Rule): string {
  const parts = [
    `# ${title}`,
    `\`${id}\`, ${severity} unless you change it.`,
    why,
    ...example('What it finds', examples.bad),
    ...example('What it leaves alone', examples.good),
    '## To silence it',
    `Put \`<!-- hld-ignore ${id} -->\` on the line before (of a table or code block: before all of it), or \`<!-- hld-ignore-file ${id} -->\` anywhere in the file. The setting \`systemDesign.check.severity\` and \`--config\` of the command line change it everywhere, or switch it \`off\`.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function example(title: string, text: string): readonly string[] {
  if (text === '') return [];
  return [`## ${title}`, `~~~~markdown\n${text.trimEnd()}\n~~~~`];
}

function stepPage({ number, title, purpose, file, requirements }: Step): string {
  const parts = requirements.map(({ id, title: name, asks, hint }) => `${headingOnPage(id)}\n\n**${name}**: ${asks}.\n\n${hint}`);
  return `${[`# Step ${String(number)}: ${title}`, `${purpose} It is written in file ${file}.`, ...parts].join('\n\n')}\n`;
}

function indexPage(): string {
  const ruleLines = rules.map((rule) => `| [\`${rule.id}\`](${pageOfRule(rule.id)}) | ${rule.title} | ${rule.severity} |`);
  const stepLines = steps.map((step) => `| [${String(step.number)}](${pageOfStep(step)}) | ${step.title} | ${step.file} | ${String(step.requirements.length)} |`);
  return [
    '# What the checker looks at',
    '',
    '## Steps and their requirements',
    '',
    '| step | | file | requirements |',
    '|---|---|---|---|',
    ...stepLines,
    '',
    '## Rules beside the requirements',
    '',
    '| rule | what it finds | severity |',
    '|---|---|---|',
    ...ruleLines,
    '',
    'How evidence is described: [evidence.md](evidence.md). How often the checker is right, and how that is measured: [accuracy.md](accuracy.md). How packs are written: [packs.md](packs.md). What a newcomer met in the first minutes: [first-minutes.md](first-minutes.md).',
    '',
  ].join('\n');
}

function withTables(readme: string): string {
  const commands = manifest.contributes.commands.filter(({ command }) => !['open', 'explainFinding'].includes(command.split('.')[1] ?? ''));
  const commandTable = ['| command | id |', '|---|---|', ...commands.map(({ command, title }) => `| System Design: ${translated(title)} | \`${command}\` |`)];
  const settings = Object.entries(manifest.contributes.configuration.properties);
  const settingTable = ['| setting | default | |', '|---|---|---|', ...settings.map(([name, { default: value, markdownDescription }]) => `| \`${name}\` | \`${JSON.stringify(value)}\` | ${translated(markdownDescription)} |`)];
  return between(between(readme, 'commands', commandTable), 'settings', settingTable);
}

function translated(key: string): string {
  return words[key.replaceAll('%', '')] ?? key;
}

function between(text: string, name: string, lines: readonly string[]): string {
  return text.replace(new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`), `$1\n${lines.join('\n').replaceAll('$', '$$$$')}\n\n$2`);
}
