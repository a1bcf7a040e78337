import type { RequirementState } from '../answer/states.ts';
import { formatMessage, message, type Message } from '../message.ts';
import type { FindingReview, ItemReview, Review, StepReview } from './review.ts';

/** Puts a sentence into the reader's language. */
export type Translate = (sentence: Message) => string;

/** A review as Markdown, to keep beside the answer or to paste into a pull request. */
export function reviewMarkdown(title: string, review: Review, translate: Translate = formatMessage): string {
  const say = (template: string, ...args: readonly (string | number)[]): string => translate(message(template, ...args));
  const parts = [
    `# ${say('Review of {0}', title)}`,
    say('{0} of {1} requirements are settled.', review.settled, review.total),
    `| ${say('Step')} | ${say('Settled')} | ${say('Still asked for')} |\n|---|---|---|\n${review.steps.map(stepRow).join('\n')}`,
    listOf(say('Numbers to correct'), review.wrongNumbers, translate),
    listOf(say('Other findings'), review.otherFindings, translate),
    ...review.steps.map((step) => stepPart(step, translate)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function stepRow({ number, title, settled, items }: StepReview): string {
  const owed = items.filter(({ state }) => state === 'missing' || state === 'placeholder').map((item) => cell(item.title));
  return `| ${String(number)} ${cell(title)} | ${String(settled)} / ${String(items.length)} | ${owed.join(', ')} |`;
}

function listOf(title: string, findings: readonly FindingReview[], translate: Translate): string {
  return findings.length === 0 ? '' : `## ${title}\n\n${findingLines(findings, translate)}`;
}

/** Findings as a list, each with its place. */
export function findingLines(findings: readonly FindingReview[], translate: Translate): string {
  return findings.map(({ finding, line }) => `- \`${finding.file}:${String(line)}\` ${translate(finding.message)}`).join('\n');
}

function stepPart({ number, title, items }: StepReview, translate: Translate): string {
  return `## ${translate(message('Step {0}: {1}', number, title))}\n\n${items.map((item) => itemLine(item, translate)).join('\n')}`;
}

function itemLine({ title, state, file, line, evidence, asks }: ItemReview, translate: Translate): string {
  const place = line === undefined || state === 'missing' ? '' : ` (\`${file}:${String(line)}\`)`;
  const words = state === 'missing' || state === 'placeholder' ? asks : evidence.replaceAll('`', "'");
  return `- ${signOf(state)} **${title}** ${translate(stateMessage(state))}${place}${words === '' ? '' : `: ${words}`}`;
}

/** The state of a requirement in a word or two. */
export function stateMessage(state: RequirementState): Message {
  switch (state) {
    case 'met':
      return message('found');
    case 'placeholder':
      return message('still to be written');
    case 'missing':
      return message('missing');
    case 'waived':
      return message('does not apply');
    default:
      return state satisfies never;
  }
}

function signOf(state: RequirementState): string {
  switch (state) {
    case 'met':
      return '✓';
    case 'placeholder':
      return '○';
    case 'missing':
      return '✗';
    case 'waived':
      return '–';
    default:
      return state satisfies never;
  }
}

/** A text that stands in a cell of a table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
