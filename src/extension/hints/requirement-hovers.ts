import * as vscode from 'vscode';
import type { RequirementStatus } from '../../core/answer/states.ts';
import { isSettled } from '../../core/coverage/review.ts';
import { stateMessage } from '../../core/coverage/review-markdown.ts';
import { positionAt } from '../../core/text/line-index.ts';
import { touches } from '../../core/text/span.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import { type FreshFile, freshFile } from '../answers/fresh-file.ts';
import { authoredMarkdown } from '../authored-markdown.ts';
import { toRange } from '../places.ts';
import { translate } from '../translate.ts';
import { settled } from '../tree/coverage-words.ts';
import { drafts } from './selector.ts';
import { type StepPlace, stepPlaces } from './step-places.ts';

/** On the heading of a step or of a requirement: what it still asks for, what a strong answer says, where the evidence is. */
export function showRequirementHovers(store: AnswerStore): vscode.Disposable {
  return vscode.languages.registerHoverProvider(drafts, { provideHover });

  function provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const fresh = freshFile(store, document);
    if (fresh === undefined) return undefined;
    const { outline, evidence } = fresh.file.draft;
    const offset = document.offsetAt(position);
    const section = outline.sections.find(({ heading, index }) => index > 0 && touches(heading, offset));
    if (section === undefined) return undefined;
    const range = toRange(outline.lines, section.heading);
    const step = stepPlaces(fresh).find((place) => place.section?.index === section.index);
    const about = fresh.checked.result.states.filter(({ requirement, file }) => file === fresh.file.file && evidence.places.get(requirement.id) === section.index);
    const parts = [...(step === undefined ? [] : [stepWords(step, fresh)]), ...about.map((status) => requirementWords(status, fresh))];
    return parts.length === 0 ? undefined : new vscode.Hover(parts.map(authoredMarkdown), range);
  }
}

function stepWords({ step, states }: StepPlace, fresh: FreshFile): string {
  const head = `**${vscode.l10n.t('Step {0} · {1}', step.number, step.title)}** · ${vscode.l10n.t('{0} of {1}', settled(states), states.length)}`;
  const owed = states.filter((status) => !isSettled(status)).map(({ requirement }) => `- ${requirement.title}: ${requirement.asks}`);
  const met = states.filter(isSettled).map((status) => `- ${status.requirement.title} ${placeWords(status, fresh)}`);
  return [
    head,
    step.purpose,
    ...(owed.length === 0 ? [] : [`${vscode.l10n.t('Still asked for:')}\n\n${owed.join('\n')}`]),
    ...(met.length === 0 ? [] : [`${vscode.l10n.t('Found:')}\n\n${met.join('\n')}`]),
  ].join('\n\n');
}

function requirementWords(status: RequirementStatus, fresh: FreshFile): string {
  return [`**${status.requirement.title}** · ${translate(stateMessage(status.state))} ${placeWords(status, fresh)}`, status.requirement.hint].join('\n\n');
}

function placeWords({ span, file }: RequirementStatus, fresh: FreshFile): string {
  const own = fresh.checked.files.find((one) => one.file === file);
  if (span === undefined || own === undefined) return '';
  const line = positionAt(own.draft.outline.lines, span.start).line + 1;
  return `([${vscode.l10n.t('line {0}', line)}](${own.uri.toString()}#L${String(line)}))`;
}
