import { parseArgs } from 'node:util';
import type { MergedPacks } from '../../core/packs/merge-packs.ts';
import { checkFolder, type CheckedAnswer } from '../check-folder.ts';
import { readSeverities } from '../configuration.ts';
import { UsageFailure } from '../failure.ts';
import { type AnswerFolder, findAnswers, shownPath } from '../files.ts';
import { createCatalogues } from '../packs.ts';
import { prettyReport } from '../report/pretty.ts';
import { type Report, reportOf } from '../report/report.ts';
import { sarifReport } from '../report/sarif.ts';
import { version } from '../version.ts';

const formats = ['pretty', 'json', 'sarif'] as const;
type Format = (typeof formats)[number];

/** `check PATH... [--format pretty|json|sarif] [--config FILE]`: prints the report, returns the exit code. */
export async function check(args: readonly string[]): Promise<number> {
  const { paths, format, config } = readArguments(args);
  const severities = readSeverities(config);
  const catalogueFor = createCatalogues(warn);
  const folders = withoutRepeats(paths.flatMap((path) => findAnswers(path)));
  if (folders.length === 0) warn(`No answer was found in ${paths.join(', ')}: an answer is a folder with at least two of the seven files.`);
  const checked: CheckedAnswer[] = [];
  const used = new Set<MergedPacks>();
  for (const folder of folders) {
    const packs = await catalogueFor(folder.folder);
    used.add(packs);
    checked.push(await checkFolder(folder, packs.catalogue, new Map([...packs.severities, ...severities]), warn));
  }
  const report = reportOf(checked);
  process.stdout.write(textOf(report, format, [...used]));
  const isFaulty = [...used].some(({ problems }) => problems.length > 0);
  return isFaulty || report.findings.some(({ severity }) => severity === 'error' || severity === 'warning') ? 1 : 0;
}

function textOf(report: Report, format: Format, used: readonly MergedPacks[]): string {
  switch (format) {
    case 'pretty':
      return prettyReport(report, process.stdout.isTTY);
    case 'json':
      return jsonReport(report);
    case 'sarif':
      return sarifReport(report, used.flatMap(({ catalogue }) => catalogue.steps), version);
    default:
      return format satisfies never;
  }
}

function jsonReport(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function readArguments(args: readonly string[]): { readonly paths: readonly string[]; readonly format: Format; readonly config: string | undefined } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'pretty' }, config: { type: 'string' } },
  });
  const format = formats.find((one) => one === values.format);
  if (format === undefined) throw new UsageFailure(`--format has to be one of ${formats.join(', ')}, not ${values.format}.`);
  if (positionals.length === 0) throw new UsageFailure('Say what to check: an answer, a file of one, or a folder with answers.');
  return { paths: positionals, format, config: values.config };
}

/** Paths may overlap; an answer that was asked for as a whole is not shown a second time for one of its files. */
function withoutRepeats(folders: readonly AnswerFolder[]): readonly AnswerFolder[] {
  const found = new Map<string, AnswerFolder>();
  for (const folder of folders) {
    const whole = `${shownPath(folder.folder)}/`;
    const key = folder.only === undefined ? whole : `${whole}${folder.only}`;
    if (!found.has(key)) found.set(key, folder);
  }
  return [...found].filter(([, { folder, only }]) => only === undefined || !found.has(`${shownPath(folder)}/`)).map(([, folder]) => folder);
}

function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
