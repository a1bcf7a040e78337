import * as vscode from 'vscode';
import type { Question, ScaleFigure } from '../../core/catalogue/question-schema.ts';
import { renderDiagram, renderInline, renderItems, renderMarkdown, renderTable } from '../../core/prompt/safe-html.ts';
import { referenceKey } from '../../shared/item.ts';
import type { Page, PageSection, PageWords } from '../../shared/page.ts';
import { neighboursOf } from './neighbours.ts';
import type { PageSource } from './pages.ts';
import { openSection } from './sections.ts';

/** The page of a question: statement and figures at once, diagrams and discussion only when asked for. */
export function questionPage(id: string, { catalogue }: PageSource, words: PageWords): Page | undefined {
  const question = catalogue.questions.find((one) => one.id === id);
  if (question === undefined) return undefined;
  const category = catalogue.categories.find((one) => one.id === question.category);
  const inOrder = catalogue.categories.flatMap(({ id: own }) => catalogue.questions.filter((one) => one.category === own).map((one) => one.id));
  return {
    key: referenceKey({ kind: 'question', id }),
    title: question.title,
    subtitle: [category?.title ?? '', question.resembles === undefined ? '' : vscode.l10n.t('like {0}', question.resembles)].filter((part) => part !== '').join(' · '),
    facts: [vscode.l10n.t('{0} min', question.minutes), vscode.l10n.t('difficulty {0} of 5', question.difficulty)],
    introduction: renderMarkdown(question.statement),
    actions: [{ kind: 'startAnswer', label: vscode.l10n.t('Start Answer'), primary: true }, { kind: 'startPractice', label: vscode.l10n.t('Start Practice'), primary: false }],
    sections: [...openSections(question, catalogue), ...answerSections(question)],
    ...neighboursOf('question', inOrder, id),
    words,
  };
}

/** The scale figures of a question as a table. */
export function scaleOf({ scale }: Question): string {
  if (scale === undefined) return '';
  return renderTable([vscode.l10n.t('Requirement'), vscode.l10n.t('Value'), vscode.l10n.t('Note')], scale.map((figure) => [figure.name, figureWords(figure), figure.note ?? '']));
}

const bounds = { 'at-least': '≥ ', 'at-most': '≤ ', below: '< ', over: '> ' } as const;

function figureWords({ value, unit, bound }: ScaleFigure): string {
  const number = typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 10 }) : value;
  return `${bound === undefined ? '' : bounds[bound]}${number}${unit === undefined ? '' : ` ${unit}`}`;
}

function openSections(question: Question, catalogue: PageSource['catalogue']): readonly PageSection[] {
  const phases = question.phases ?? (question.minutes === catalogue.phases.reduce((sum, { minutes }) => sum + minutes, 0) ? catalogue.phases : undefined);
  const parts: readonly (readonly [string, string, string | undefined])[] = [
    ['scale', vscode.l10n.t('Scale'), question.scale === undefined ? undefined : scaleOf(question)],
    ['functional', vscode.l10n.t('What it does'), listOf(question.functional)],
    ['focus', vscode.l10n.t('Pay attention to'), listOf(question.focus)],
    ['think', vscode.l10n.t('Ask yourself'), listOf(question.think)],
    ['output', vscode.l10n.t('Hand in'), listOf(question.output)],
    ['phases', vscode.l10n.t('Phases'), phases === undefined ? undefined : phases.map(phaseHtml).join('')],
  ];
  return parts.flatMap(([id, title, html]) => (html === undefined ? [] : [openSection(id, title, html)]));
}

function listOf(lines: readonly string[] | undefined): string | undefined {
  return lines === undefined ? undefined : renderItems(lines);
}

interface ShownPhase {
  readonly title: string;
  readonly minutes: number;
  readonly activities?: readonly string[] | undefined;
}

function phaseHtml({ title, minutes, activities }: ShownPhase): string {
  const head = `<h3>${renderInline(title)} · ${vscode.l10n.t('{0} min', minutes)}</h3>`;
  return activities === undefined ? head : head + renderItems(activities);
}

function answerSections(question: Question): readonly PageSection[] {
  const diagrams = (question.diagrams ?? []).map((diagram, index) => answer(`diagram-${String(index)}`, vscode.l10n.t('Diagram: {0}', diagram.title), renderDiagram({ mermaid: diagram.mermaid, explanation: diagram.explanation })));
  const approaches = (question.approaches ?? []).map(({ title, text, options }, index) => {
    const columns = [vscode.l10n.t('Option'), vscode.l10n.t('How it works'), vscode.l10n.t('When it fits'), vscode.l10n.t('What it costs')];
    const table = renderTable(columns, options.map(({ name, how, fits, costs }) => [name, how, fits ?? '', costs ?? '']));
    return answer(`approach-${String(index)}`, vscode.l10n.t('Decision: {0}', title), (text === undefined ? '' : renderMarkdown(text)) + table);
  });
  const discussion = (question.discussion ?? []).map(({ title, points }, index) => answer(`discussion-${String(index)}`, vscode.l10n.t('Discussion: {0}', title), renderItems(points)));
  const followUps = question.followUps === undefined ? [] : [answer('follow-ups', vscode.l10n.t('Follow-up questions'), renderItems(question.followUps))];
  return [...diagrams, ...approaches, ...discussion, ...followUps];
}

function answer(id: string, title: string, html: string): PageSection {
  return { kind: 'answer', id, title, html };
}
