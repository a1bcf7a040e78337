import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RequirementStatus } from '../../src/core/answer/states.ts';
import { checkTexts } from '../support/answers.ts';
import { type Label, oneLine, readLabels, readTexts } from './labels.ts';
import { lineAt, indexLines } from '../../src/core/text/line-index.ts';

/** How often `missing` was said rightly, wrongly, and not said. */
interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly unsaid: number;
}

const sets = ['tuning', 'held-back'] as const;

/** Prints precision and recall of `missing` on labelled answers: on those below some folders, or on our own two sets. */
export function measure(folders: readonly string[]): void {
  const chosen = folders.length > 0 ? folders : sets.map((set) => join(import.meta.dirname, set));
  for (const folder of chosen) measureFolder(folder);
}

function measureFolder(folder: string): void {
  const answers = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'truth.tsv'))).sort();
  const judged = answers.map((name) => judge(join(folder, name)));
  console.log(`\n${folder}\n`);
  console.log(table(['answer', ...header], answers.map((name, index) => [name, ...cells(countOf(judged[index] ?? []))])));
  const all = judged.flat();
  const steps = [...new Set(all.map(({ status }) => status.step))];
  console.log(table(['step', ...header], steps.map((step) => [`${String(step.number)} ${step.title}`, ...cells(countOf(all.filter(({ status }) => status.step === step)))])));
  console.log(`all: ${cells(countOf(all)).join(', ')}`);
  // Whoever tunes reads where the checker erred, but not in the answers that stay unread for the last measurement.
  if (!folder.endsWith('held-back')) for (const [index, name] of answers.entries()) for (const error of (judged[index] ?? []).flatMap(errorOf)) console.log(`${name}: ${error}`);
}

interface Judged {
  readonly status: RequirementStatus;
  readonly omitted: boolean;
  readonly label: Label;
  readonly text: string;
}

function errorOf({ status, omitted, label, text }: Judged): readonly string[] {
  const missing = status.state === 'missing';
  if (missing === omitted) return [];
  if (missing) return [`wrongly missing ${status.requirement.id} (${label.note}), line ${String(label.line)}: ${oneLine(text.split('\n')[label.line - 1] ?? '')}`];
  const { start, end } = status.span ?? { start: 0, end: 0 };
  return [`not reported ${status.requirement.id} (${label.note}), ${status.state} by line ${String(lineAt(indexLines(text), start) + 1)}: ${oneLine(text.slice(start, end))}`];
}

function judge(folder: string): readonly Judged[] {
  const labels = new Map(readLabels(folder).map((label) => [label.id, label]));
  const texts = readTexts(folder);
  return checkTexts(texts).states.flatMap((status) => {
    const label = labels.get(status.requirement.id);
    return label === undefined ? [] : [{ status, omitted: label.state === 'omitted', label, text: texts[status.file] ?? '' }];
  });
}

function countOf(judged: readonly Judged[]): Counts {
  const said = judged.filter(({ status }) => status.state === 'missing');
  const right = said.filter(({ omitted }) => omitted).length;
  return { right, wrong: said.length - right, unsaid: judged.filter(({ status, omitted }) => omitted && status.state !== 'missing').length };
}

const header = ['precision', 'recall', 'rightly missing', 'wrongly missing', 'not reported'];

function cells({ right, wrong, unsaid }: Counts): readonly string[] {
  return [share(right, right + wrong), share(right, right + unsaid), String(right), String(wrong), String(unsaid)];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (entries: readonly string[]): string => `| ${entries.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line), ''].join('\n');
}
