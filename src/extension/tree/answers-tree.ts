import * as vscode from 'vscode';
import { keyOfFile } from '../../core/answer/files.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { titleOfAnswer, withAttempts } from '../attempts/attempt-places.ts';
import type { CheckedAnswer, CheckedFile } from '../answers/checked-answer.ts';
import { shownPath, toRange } from '../places.ts';
import { translate } from '../translate.ts';
import { coverageWords, findingsSentence, settledSentence } from './coverage-words.ts';
import { rowOf, type TreeNode } from './tree-view.ts';

/** The answers of the workspace, their files with coverage, and the findings of each: some editors have no Problems view. */
export function answerNodes(answers: readonly CheckedAnswer[]): readonly TreeNode[] {
  const several = new Set(withAttempts(answers));
  return answers.map((checked) => answerNode(checked, several.has(checked) ? 'answerWithAttempts' : 'answer'));
}

function answerNode(checked: CheckedAnswer, context: string): TreeNode {
  const id = `answer:${checked.folder.toString()}`;
  const { states, findings } = checked.result;
  const node: TreeNode = {
    id,
    item: () =>
      rowOf({
        id,
        label: titleOfAnswer(checked),
        description: coverageWords(states, findings),
        tooltip: [shownPath(checked.folder), settledSentence(states), ...findingsSentence(findings)].join('\n\n'),
        icon: new vscode.ThemeIcon('notebook'),
        context,
        state: vscode.TreeItemCollapsibleState.Collapsed,
      }),
    children: () => checked.files.map((file) => fileNode(checked, file, node)),
  };
  return node;
}

function fileNode(checked: CheckedAnswer, file: CheckedFile, parent: TreeNode): TreeNode {
  const id = `file:${file.uri.toString()}`;
  const states = checked.result.states.filter((status) => status.file === file.file);
  const findings = checked.result.findings.filter((finding) => finding.file === file.file);
  const steps = [...new Set(states.map(({ step }) => step.title))];
  const node: TreeNode = {
    id,
    parent,
    item: () =>
      rowOf({
        id,
        label: `${keyOfFile(file.file)}  ${steps.join(', ')}`,
        description: coverageWords(states, findings),
        tooltip: [`**${steps.join(', ')}**`, shownPath(file.uri), settledSentence(states), ...findingsSentence(findings)].join('\n\n'),
        icon: iconFor(findings),
        context: 'draft',
        command: { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [file.uri] },
        state: findings.length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed,
      }),
    children: () => findings.map((finding, index) => findingNode(file, finding, index, node)),
  };
  return node;
}

function iconFor(findings: readonly Finding[]): vscode.ThemeIcon {
  if (findings.some(({ severity }) => severity === 'error')) return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  if (findings.some(({ severity }) => severity === 'warning')) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return findings.length > 0 ? new vscode.ThemeIcon('markdown') : new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
}

function findingNode(file: CheckedFile, finding: Finding, index: number, parent: TreeNode): TreeNode {
  const id = `${parent.id}#${String(index)}:${finding.rule}`;
  const range = toRange(file.draft.outline.lines, finding.span);
  const line = vscode.l10n.t('line {0}', range.start.line + 1);
  return {
    id,
    parent,
    item: () =>
      rowOf({
        id,
        label: translate(finding.message),
        description: line,
        tooltip: [translate(finding.message), line].join('\n\n'),
        icon: iconFor([finding]),
        context: 'finding',
        command: { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [file.uri, { selection: range }] },
      }),
  };
}
