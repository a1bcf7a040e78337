import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Draft } from '../../src/core/answer/draft.ts';
import { type FileName, fileNames } from '../../src/core/answer/files.ts';
import { checkAnswer } from '../../src/core/check/check-answer.ts';
import type { DiagramFault, DiagramFaults } from '../../src/core/diagram/diagram.ts';
import { formatMessage } from '../../src/core/message.ts';
import type { Finding } from '../../src/core/rules/finding.ts';
import { lineAt } from '../../src/core/text/line-index.ts';
import { answerOf, type AnswerTexts } from '../support/answers.ts';
import { ownCatalogue } from '../support/catalogue.ts';
import { type FindFaults, loadMermaidParser } from '../support/mermaid-parser.ts';

/** By kind in `planted.tsv`, other than equations: the rule that has to find it. */
const ruleOfKind: Readonly<Record<string, string>> = {
  deferral: 'draft/not-self-contained',
  'empty-section': 'draft/empty-section',
  'mermaid-bad': 'mermaid/syntax',
  'undescribed-component': 'draft/component-undescribed',
  'concept-order': 'draft/concept-order',
  'technology-unexplained': 'draft/technology-unexplained',
  'number-conflict': 'consistency/number-conflict',
  'unexplained-choice': 'draft/unexplained-choice',
  'missing-step': 'draft/missing-step',
};

/** What judges a draft's text and diagrams; requirements and equations have measurements of their own. */
const isMeasured = (rule: string): boolean => /^(?:draft\/|mermaid\/|consistency\/)/.test(rule) && rule !== 'draft/placeholder';

/** A fault that a person put into an answer: a row of `planted.tsv`. */
interface Planted {
  readonly rule: string;
  readonly file: FileName;
  readonly line: number;
  readonly detail: string;
}

interface Measured {
  readonly files: number;
  readonly planted: number;
  readonly missed: readonly string[];
  /** Findings that nobody planted. */
  readonly others: readonly Other[];
}

interface Other {
  readonly rule: string;
  readonly words: string;
}

/** Prints which planted faults are found, and all that is found besides, to be judged by a person: below some folders, or in our own two sets. */
export async function measure(folders: readonly string[]): Promise<void> {
  const findFaults = await loadMermaidParser();
  const chosen = folders.length > 0 ? folders : ['tuning', 'held-back'].map((set) => join(import.meta.dirname, set));
  for (const folder of chosen) {
    const answers = answersBelow(folder);
    const measured: Measured[] = [];
    for (const answer of answers) measured.push(await measureAnswer(folder, answer, findFaults));
    print(folder, measured);
  }
}

function answersBelow(folder: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return [...new Set(paths.filter((path) => fileNames.some((name) => path.endsWith(name))).map((path) => dirname(path)))].sort();
}

async function measureAnswer(root: string, name: string, findFaults: FindFaults): Promise<Measured> {
  const folder = join(root, name);
  const present = fileNames.filter((file) => existsSync(join(folder, file)));
  const texts: AnswerTexts = Object.fromEntries(present.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const answer = answerOf(texts);
  const { findings } = checkAnswer(answer, ownCatalogue(), new Map(), await diagramFaults(answer.drafts, findFaults));
  const judged = findings.filter(({ rule }) => isMeasured(rule));
  const drafts = new Map(answer.drafts.map((draft) => [draft.file, draft]));
  const planted = plantedIn(folder);
  const isPlanted = (finding: Finding): boolean => planted.some((fault) => isAt(fault, finding, drafts.get(finding.file)));
  const missed = planted.filter((fault) => !judged.some((finding) => isAt(fault, finding, drafts.get(finding.file))));
  return {
    files: present.length,
    planted: planted.length,
    missed: missed.map(({ rule, file, line, detail }) => `${rule} ${name}/${file}:${String(line)} ${detail}`),
    others: judged.filter((finding) => !isPlanted(finding)).map((finding) => ({ rule: finding.rule, words: describe(name, finding, drafts.get(finding.file)) })),
  };
}

async function diagramFaults(drafts: readonly Draft[], findFaults: FindFaults): Promise<DiagramFaults> {
  const faults = new Map<string, readonly DiagramFault[]>();
  for (const { kind, source } of drafts.flatMap(({ diagrams }) => diagrams.diagrams)) {
    if (kind === 'mermaid') faults.set(source, await findFaults(source));
  }
  return faults;
}

function plantedIn(folder: string): readonly Planted[] {
  const path = join(folder, 'planted.tsv');
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1).map((row) => row.split('\t'));
  return rows.flatMap(([kind = '', file = '', line = '', detail = '']) => {
    const rule = ruleOfKind[kind];
    const name = fileNames.find((one) => one === file);
    return rule === undefined || name === undefined ? [] : [{ rule, file: name, line: Number(line), detail }];
  });
}

/** Whether a finding is the planted fault: at its line, or in its diagram. A step that is not there has no line of its own. */
function isAt(fault: Planted, finding: Finding, draft: Draft | undefined): boolean {
  if (draft === undefined || finding.rule !== fault.rule || finding.file !== fault.file) return false;
  if (fault.rule === 'draft/missing-step') return true;
  const { lines } = draft.outline;
  const span = fault.rule === 'mermaid/syntax' ? draft.diagrams.diagrams.find(({ span: whole }) => whole.start <= finding.span.start && finding.span.end <= whole.end)?.span : finding.span;
  if (span === undefined) return false;
  // Whoever labels an empty section may give the line of its heading or that of the text it lacks.
  const last = fault.rule === 'draft/empty-section' ? lineAt(lines, span.end) + 3 : lineAt(lines, span.end) + 1;
  return lineAt(lines, span.start) < fault.line && fault.line <= last;
}

function describe(answer: string, { file, span, message }: Finding, draft: Draft | undefined): string {
  const line = draft === undefined ? 0 : lineAt(draft.outline.lines, span.start) + 1;
  const words = draft?.outline.text.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, 160) ?? '';
  return `${answer}/${file}:${String(line)} ${formatMessage(message)} | ${words}`;
}

function print(folder: string, measured: readonly Measured[]): void {
  const files = measured.reduce((sum, one) => sum + one.files, 0);
  const planted = measured.reduce((sum, one) => sum + one.planted, 0);
  const missed = measured.flatMap((one) => one.missed);
  console.log(`\n${folder}: ${String(files)} files; planted faults found: ${String(planted - missed.length)} of ${String(planted)}`);
  for (const line of missed) console.log(`  MISSED ${line}`);
  const others = measured.flatMap((one) => one.others);
  for (const rule of [...new Set(others.map((one) => one.rule))].sort()) {
    const found = others.filter((one) => one.rule === rule);
    console.log(`  ${rule}: ${String(found.length)} besides, ${(found.length / Math.max(1, files)).toFixed(2)} a file`);
    for (const { words } of found) console.log(`    ${words}`);
  }
}
