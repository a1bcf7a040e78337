import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { correctionOf, describeFault, figureAndUnit } from '../../src/core/estimate/correction.ts';
import type { Equation, EstimateReport } from '../../src/core/estimate/estimate.ts';
import { type Expression, quantitiesOf } from '../../src/core/estimate/expression.ts';
import { movedPrefix } from '../../src/core/estimate/print.ts';
import type { Quantity } from '../../src/core/estimate/quantity.ts';
import { readEstimates } from '../../src/core/estimate/read-estimates.ts';
import { formatMessage } from '../../src/core/message.ts';
import { parseOutline } from '../../src/core/outline/parse-outline.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { indexLines, lineAt } from '../../src/core/text/line-index.ts';

/** One draft with what was read from it. */
interface Read {
  readonly path: string;
  readonly text: string;
  readonly report: EstimateReport;
}

/** A line of `planted.tsv`: what a person says about an equation. */
interface Label {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly detail: string;
}

/** Prints how well the equations below some folders are understood, and every one that is called wrong. */
export function measure(folders: readonly string[]): void {
  for (const folder of folders.length > 0 ? folders : [join(import.meta.dirname, 'tuning')]) measureFolder(folder);
}

function measureFolder(folder: string): void {
  const drafts = draftsBelow(folder);
  console.log(`\n${folder}: ${drafts.length} drafts`);
  printCounts(drafts);
  printFlags(drafts, folder);
  printLabels(drafts, folder);
  printMutations(drafts);
}

function draftsBelow(folder: string): readonly Read[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md') && !path.endsWith('README.md'));
  return paths.sort().map((path) => readDraft(join(folder, path)));
}

function readDraft(path: string): Read {
  const text = readFileSync(path, 'utf8');
  return { path, text, report: readEstimates(parseOutline(text)) };
}

function printCounts(drafts: readonly Read[]): void {
  const states = drafts.flatMap(({ report }) => report.equations);
  for (const kind of ['written', 'row', 'total'] as const) {
    const own = states.filter((equation) => equation.kind === kind);
    const count = (state: Equation['state']): number => own.filter((equation) => equation.state === state).length;
    console.log(`  ${kind}: ${own.length} found, ${count('verified')} verified, ${count('mismatched')} wrong, ${count('notUnderstood')} not understood`);
  }
}

function printFlags(drafts: readonly Read[], folder: string): void {
  for (const { path, text, report } of drafts) {
    for (const equation of report.equations) {
      if (equation.state === 'verified') continue;
      const line = lineAt(indexLines(text), equation.result.start) + 1;
      const said = equation.state === 'mismatched' ? formatMessage(describeFault(text, equation)) : `not understood: ${text.slice(equation.span.start, equation.span.end).replace(/\s+/g, ' ')}`;
      console.log(`  ${relative(folder, path)}:${line} [${equation.kind}] ${said} -> ${correctionOf(text, equation)?.text ?? ''}`);
    }
  }
}

function labelsOf(folder: string): readonly Label[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('planted.tsv'));
  return paths.flatMap((path) => labelsIn(folder, path));
}

function labelsIn(folder: string, path: string): readonly Label[] {
  const answer = path.slice(0, -'planted.tsv'.length);
  const rows = readFileSync(join(folder, path), 'utf8').split('\n').slice(1).map((row) => row.split('\t'));
  return rows.filter(([kind]) => kind?.startsWith('math-')).map(([kind = '', file = '', line = '', detail = '']) => ({ kind, file: answer + file, line: Number(line), detail }));
}

function printLabels(drafts: readonly Read[], folder: string): void {
  const labels = labelsOf(folder);
  if (labels.length === 0) return;
  const wrong = labels.filter(({ kind }) => kind === 'math-wrong');
  const right = labels.filter(({ kind }) => kind === 'math-right');
  const missed = wrong.filter((label) => touching(drafts, folder, label).every(({ state }) => state !== 'mismatched'));
  const flags = drafts.flatMap((draft) => falseAlarms(draft, folder, wrong));
  const unread = unreadOf(drafts, folder, right);
  for (const label of missed) console.log(`  MISSED ${label.file}:${label.line} ${label.detail}`);
  for (const flag of flags) console.log(`  FALSE ALARM ${flag}`);
  for (const label of unread) console.log(`  UNREAD ${label.file}:${label.line} ${label.detail}`);
  console.log(`  wrong found: ${wrong.length - missed.length} of ${wrong.length}; right understood: ${right.length - unread.length} of ${right.length}; false alarms: ${flags.length}`);
}

function touching(drafts: readonly Read[], folder: string, label: Label): readonly Equation[] {
  const draft = drafts.find(({ path }) => relative(folder, path) === label.file);
  return draft === undefined ? [] : draft.report.equations.filter((equation) => linesOf(draft, equation).includes(label.line));
}

function linesOf({ text }: Read, { span }: Equation): readonly number[] {
  const lines = indexLines(text);
  const first = lineAt(lines, span.start) + 1;
  return Array.from({ length: lineAt(lines, span.end) + 2 - first }, (_, index) => first + index);
}

function falseAlarms(draft: Read, folder: string, wrong: readonly Label[]): readonly string[] {
  const path = relative(folder, draft.path);
  const flags = draft.report.equations.filter(({ state }) => state === 'mismatched');
  return flags
    .filter((equation) => !wrong.some(({ file, line }) => file === path && linesOf(draft, equation).includes(line)))
    .map((equation) => `${path}:${linesOf(draft, equation)[0] ?? 0} ${formatMessage(describeFault(draft.text, equation))}`);
}

/** Labels on lines that have more right equations by label than were verified. */
function unreadOf(drafts: readonly Read[], folder: string, right: readonly Label[]): readonly Label[] {
  const left = new Map<string, number>();
  return right.filter((label) => {
    const key = `${label.file}:${label.line}`;
    const known = left.get(key) ?? touching(drafts, folder, label).filter(({ state }) => state === 'verified').length;
    left.set(key, known - 1);
    return known <= 0;
  });
}

interface Mutation {
  readonly name: string;
  readonly apply: (text: string, quantity: Quantity) => string | undefined;
  readonly wanted: Equation['state'];
  /** Whether nothing on the left side can tell; such equations are left out. */
  readonly isOpen?: (equation: Equation) => boolean;
}

const mutations: readonly Mutation[] = [
  { name: 'times 10', apply: multiplied(10), wanted: 'mismatched' },
  { name: 'times 1,000', apply: multiplied(1000), wanted: 'mismatched' },
  { name: 'times 8', apply: multiplied(8), wanted: 'mismatched' },
  { name: 'a tenth', apply: multiplied(0.1), wanted: 'mismatched' },
  { name: 'unit: next prefix', apply: nextPrefix, wanted: 'mismatched', isOpen: hasNoData },
  { name: 'unit: bits for bytes', apply: otherGrain, wanted: 'mismatched', isOpen: hasNoGrain },
  { name: 'unit: per minute for per second', apply: perMinute, wanted: 'mismatched', isOpen: hasNoTime },
  { name: 'within tolerance', apply: withinTolerance, wanted: 'verified' },
];

// "80 × 2 = 160 MB/s" names no unit of data before its result: it is as right with GB.
function hasNoData({ working }: Equation): boolean {
  return !hasUnit(working, 'data');
}

// "10 Gbps / 8 = 1.25 GB/s" is right in Gbps as well, as the eighth of a line: a factor of 8 may be a share or bits.
function hasNoGrain(equation: Equation): boolean {
  return hasNoData(equation) || quantitiesOf(equation.working).some(({ amount, unit }) => amount === 8 && unit.length === 0);
}

// "300 × 10 = 3,000/s" says nowhere how long its figures take: they may be those of a minute.
function hasNoTime({ working }: Equation): boolean {
  return !hasUnit(working, 'time');
}

function hasUnit(expression: Expression, wanted: 'data' | 'time'): boolean {
  return quantitiesOf(expression).some(({ unit, other }) => [...unit, ...(other?.unit ?? [])].some(({ dimension }) => dimension === wanted));
}

function multiplied(factor: number): Mutation['apply'] {
  return (text, quantity) => applyEdits(text, [figureAndUnit(text, quantity, quantity.amount * factor).edit]);
}

function nextPrefix(text: string, { unitSpan }: Quantity): string | undefined {
  const unit = unitSpan === undefined ? undefined : movedPrefix(text.slice(unitSpan.start, unitSpan.end), 1);
  return unitSpan === undefined || unit === undefined ? undefined : applyEdits(text, [{ span: unitSpan, text: unit }]);
}

function otherGrain(text: string, { unitSpan, unit }: Quantity): string | undefined {
  if (unitSpan === undefined || !unit.some(({ dimension }) => dimension === 'time')) return undefined;
  const written = text.slice(unitSpan.start, unitSpan.end);
  const other = /B$/.test(written) ? `${written.slice(0, -1)}bit` : /bps$/.test(written) ? `${written.slice(0, -3)}B/s` : undefined;
  return other === undefined ? undefined : applyEdits(text, [{ span: unitSpan, text: other }]);
}

function perMinute(text: string, { span }: Quantity): string | undefined {
  const written = text.slice(span.start, span.end);
  const other = written.replace(/\/ ?(?:s|sec|second)$/, '/minute');
  return other === written ? undefined : applyEdits(text, [{ span, text: other }]);
}

/** Rounded to one digit fewer, which a reader accepts. */
function withinTolerance(text: string, { number, approximate, figure, suffix, percent }: Quantity): string | undefined {
  const rounded = Number(number.value.toPrecision(Math.max(1, number.digits - 1)));
  if (number.digits < 3 || approximate || rounded === number.value || suffix !== '' || percent) return undefined;
  const currency = /^[^\d.]*/.exec(text.slice(figure.start, figure.end))?.[0] ?? '';
  return applyEdits(text, [{ span: figure, text: currency + String(rounded) }]);
}

function printMutations(drafts: readonly Read[]): void {
  for (const { name, apply, wanted, isOpen } of mutations) {
    const results = drafts.flatMap((draft) => draft.report.equations.filter((equation) => equation.state === 'verified' && !isShareOfColumn(equation) && isOpen?.(equation) !== true).map((equation) => mutated(draft, equation, apply, wanted)));
    const tried = results.filter((result) => result !== undefined);
    const missed = tried.filter((result) => result !== '');
    const share = tried.length === 0 ? 100 : (100 * (tried.length - missed.length)) / tried.length;
    console.log(`  mutation ${name}: ${share.toFixed(1)} % of ${tried.length} as wanted${missed.length > 0 ? `; not: ${missed.slice(0, 12).join(' | ')}` : ''}`);
  }
}

/** `| Europe | 40 % | 480K |`: a wrong part makes the total of its column wrong, which is found instead. */
function isShareOfColumn({ step, working }: Equation): boolean {
  return step !== undefined && quantitiesOf(working)[0]?.percent === true;
}

/** Nothing where a mutation does not apply, an empty text where it is judged as wanted, else the equation. */
function mutated({ text }: Read, equation: Equation, apply: Mutation['apply'], wanted: Equation['state']): string | undefined {
  if (equation.value.kind !== 'quantity') return undefined;
  const changed = apply(text, equation.value.quantity);
  if (changed === undefined) return undefined;
  const moved = equation.left.start > equation.result.start ? changed.length - text.length : 0;
  const found = readEstimates(parseOutline(changed)).equations.find(({ left, kind }) => kind === equation.kind && left.start === equation.left.start + moved);
  return found?.state === wanted ? '' : `${text.slice(equation.span.start, equation.span.end).replace(/\s+/g, ' ')} (${found?.state ?? 'gone'})`;
}
