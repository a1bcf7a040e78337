import type { Draft } from '../../src/core/answer/draft.ts';
import { type FileName, isFileName, keyOfFile } from '../../src/core/answer/files.ts';
import { readDraft } from '../../src/core/answer/read-draft.ts';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { checkAnswer } from '../../src/core/check/check-answer.ts';
import type { DiagramReport } from '../../src/core/diagram/diagram.ts';
import { readDiagrams } from '../../src/core/diagram/read-diagrams.ts';
import type { EstimateReport } from '../../src/core/estimate/estimate.ts';
import { readEstimates } from '../../src/core/estimate/read-estimates.ts';
import type { DraftEvidence } from '../../src/core/evidence/draft-evidence.ts';
import { programFor } from '../../src/core/evidence/programs.ts';
import { readEvidence } from '../../src/core/evidence/read-evidence.ts';
import { parseOutline } from '../../src/core/outline/parse-outline.ts';

/** A Markdown file of the measured folder. */
export interface MarkdownFile {
  readonly path: string;
  readonly text: string;
}

const noSeverities = new Map();
const noFaults = new Map();

/** Reads and checks every answer among the files, as the command line does, but for Mermaid's own parser. */
export function checkAll(files: readonly MarkdownFile[], catalogue: Catalogue): void {
  for (const drafts of draftsByFolder(files, catalogue).values()) {
    checkAnswer({ drafts }, catalogue, noSeverities, noFaults);
  }
}

/** The stages of a check, each over all files on its own, to see where the time goes: called in this order for each round. */
export function stagesOf(files: (round: number) => readonly MarkdownFile[], catalogue: Catalogue): Readonly<Record<string, (round: number) => void>> {
  let drafts: readonly StagedDraft[] = [];
  return {
    outline: (round) => (drafts = files(round).flatMap(stagedDraft)),
    evidence: () => drafts.forEach((draft) => (draft.evidence = readEvidence(draft.outline, programFor(catalogue, keyOfFile(draft.file))))),
    estimates: () => drafts.forEach((draft) => (draft.estimates = readEstimates(draft.outline))),
    diagrams: () => drafts.forEach((draft) => (draft.diagrams = readDiagrams(draft.outline))),
    rules: () => byFolder(drafts).forEach((each) => checkAnswer({ drafts: each }, catalogue, noSeverities, noFaults)),
  };
}

/** A draft that is filled stage by stage. */
interface StagedDraft extends Pick<Draft, 'file' | 'outline' | 'unread'> {
  readonly folder: string;
  evidence: DraftEvidence;
  estimates: EstimateReport;
  diagrams: DiagramReport;
}

const noEstimates: EstimateReport = { equations: [], quantities: [], unfinished: [] };
const noEvidence: DraftEvidence = { found: new Map(), waived: new Map(), steps: [], titled: new Map(), places: new Map() };

function stagedDraft({ path, text }: MarkdownFile): readonly StagedDraft[] {
  const file = nameOf(path);
  if (file === undefined) return [];
  return [{ file, folder: folderOf(path), outline: parseOutline(text), unread: 0, evidence: noEvidence, estimates: noEstimates, diagrams: { diagrams: [] } }];
}

function byFolder(drafts: readonly StagedDraft[]): readonly (readonly Draft[])[] {
  return [...new Set(drafts.map(({ folder }) => folder))].map((folder) => drafts.filter((draft) => draft.folder === folder));
}

/** What one edit costs: its own draft is read again, the others of the answer are kept, the answer is checked. */
export function recheckOf(file: MarkdownFile, files: readonly MarkdownFile[], catalogue: Catalogue): () => void {
  const folder = folderOf(file.path);
  const siblings = files.filter((other) => other !== file && folderOf(other.path) === folder);
  const kept = draftsByFolder(siblings, catalogue).get(folder) ?? [];
  const name = nameOf(file.path);
  if (name === undefined) throw new Error(`${file.path} is not a file of an answer.`);
  const versions = Array.from({ length: 100 }, (_, edit) => [file.text, `One more sentence, number ${edit + 1}.`, ''].join('\n'));
  let edits = 0;
  return () => {
    const draft = readDraft(name, versions[edits++ % versions.length] ?? file.text, catalogue);
    checkAnswer({ drafts: [...kept, draft] }, catalogue, noSeverities, noFaults);
  };
}

function draftsByFolder(files: readonly MarkdownFile[], catalogue: Catalogue): ReadonlyMap<string, Draft[]> {
  const drafts = new Map<string, Draft[]>();
  for (const { path, text } of files) {
    const name = nameOf(path);
    if (name === undefined) continue;
    const folder = folderOf(path);
    drafts.set(folder, [...(drafts.get(folder) ?? []), readDraft(name, text, catalogue)]);
  }
  return drafts;
}

/** The files of answers alone count: other Markdown in the folder is not ours to check. */
function nameOf(path: string): FileName | undefined {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  return isFileName(name) ? name : undefined;
}

function folderOf(path: string): string {
  return path.split(/[/\\]/).slice(0, -1).join('/');
}
