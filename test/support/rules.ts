import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Draft } from '../../src/core/answer/draft.ts';
import type { FileName } from '../../src/core/answer/files.ts';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import type { Technologies } from '../../src/core/catalogue/technology-schema.ts';
import type { Fix } from '../../src/core/rules/finding.ts';
import type { DiagramFaults } from '../../src/core/diagram/diagram.ts';
import { readDiagrams } from '../../src/core/diagram/read-diagrams.ts';
import { parseOutline } from '../../src/core/outline/parse-outline.ts';
import type { DraftInAnswerRule, DraftRule, Problem, RuleInput } from '../../src/core/rules/rule.ts';
import { applyEdits } from '../../src/core/text/edit.ts';

const { technologies } = parse(readFileSync('content/technologies.yaml', 'utf8')) as Technologies;
const catalogue: Catalogue = {
  steps: [],
  concepts: {},
  technologies,
  plans: [],
  days: [],
  questions: [],
  guides: [],
} as unknown as Catalogue;

/** A draft as far as the rules on its text and diagrams look at it. */
export function draftOf(file: FileName, text: string): Draft {
  const outline = parseOutline(text);
  const evidence = { found: new Map(), waived: new Map(), steps: [], places: new Map() };
  return { file, outline, evidence, estimates: {}, diagrams: readDiagrams(outline) } as unknown as Draft;
}

/** What a rule finds in one draft; further drafts are its sisters in the answer. */
export function problemsIn(
  rule: DraftRule | DraftInAnswerRule,
  draft: Draft,
  sisters: readonly Draft[] = [],
  diagramFaults: DiagramFaults = new Map(),
): readonly Problem[] {
  const input: RuleInput = { answer: { drafts: [draft, ...sisters] }, catalogue, diagramFaults };
  return [...rule.check(draft, input)];
}

/** The text after a fix, as editor and command line apply it. */
export function fixed(text: string, fix: Fix): string {
  return applyEdits(text, fix.edits);
}
