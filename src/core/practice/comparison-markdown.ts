import { cell, findingLines, type Translate } from '../coverage/review-markdown.ts';
import { formatMessage, message } from '../message.ts';
import type { ChangedRequirement, ComparedAttempt, ComparedStep, Comparison, RequirementChange } from './compare-attempts.ts';

/** A comparison of attempts as Markdown. */
export function comparisonMarkdown(title: string, { attempts, steps, changes }: Comparison, translate: Translate = formatMessage): string {
  const say: Say = (template, ...args) => translate(message(template, ...args));
  const parts = [
    `# ${say('Attempts at {0}', title)}`,
    attemptTable(attempts, say),
    `## ${say('Steps')}`,
    ...(attempts.length > 2 ? [say('The change is that from the first attempt to the last.')] : []),
    stepTable(attempts, steps, say),
    ...changes.flatMap((change) => changeParts(change, say)),
    ...wrongNumberParts(attempts, say, translate),
  ];
  return `${parts.join('\n\n')}\n`;
}

type Say = (template: string, ...args: readonly (string | number)[]) => string;

function attemptTable(attempts: readonly ComparedAttempt[], say: Say): string {
  const head = [say('Attempt'), say('Settled'), say('Wrong estimates'), say('Minutes practised'), say('Folder')];
  const rows = attempts.map(({ attempt, place, settled, total, wrongNumbers, minutes }) => [
    String(attempt),
    say('{0} of {1}', settled, total),
    String(wrongNumbers.length),
    minutes === undefined ? say('not known') : String(minutes),
    cell(place),
  ]);
  return table(head, rows);
}

function stepTable(attempts: readonly ComparedAttempt[], steps: readonly ComparedStep[], say: Say): string {
  const head = [say('Step'), ...attempts.map(({ attempt }) => say('Attempt {0}', attempt)), say('Change')];
  const rows = steps.map(({ number, title, counts, change }) => [
    `${String(number)} ${cell(title)}`,
    ...counts.map(({ settled, total }) => say('{0} of {1}', settled, total)),
    signed(change),
  ]);
  return table(head, rows);
}

function changeParts({ before, after, gained, lost }: RequirementChange, say: Say): readonly string[] {
  const head = `## ${say('From attempt {0} to attempt {1}', before, after)}`;
  if (gained.length === 0 && lost.length === 0) return [head, say('The same requirements are settled.')];
  return [head, ...requirementList(say('Gained'), gained, say), ...requirementList(say('Lost'), lost, say)];
}

function requirementList(title: string, requirements: readonly ChangedRequirement[], say: Say): readonly string[] {
  if (requirements.length === 0) return [];
  return [`### ${title}`, requirements.map((one) => `- ${one.title} (${say('step {0}', one.step)})`).join('\n')];
}

function wrongNumberParts(attempts: readonly ComparedAttempt[], say: Say, translate: Translate): readonly string[] {
  const wrong = attempts.filter(({ wrongNumbers }) => wrongNumbers.length > 0);
  if (wrong.length === 0) return [];
  return [`## ${say('Wrong estimates')}`, ...wrong.flatMap(({ attempt, wrongNumbers }) => [`### ${say('Attempt {0}', attempt)}`, findingLines(wrongNumbers, translate)])];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function signed(change: number): string {
  if (change === 0) return '0';
  return change > 0 ? `+${String(change)}` : `−${String(-change)}`;
}
