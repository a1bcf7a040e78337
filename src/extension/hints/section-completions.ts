import * as vscode from 'vscode';
import { placeholderFor } from '../../core/answer/placeholders.ts';
import type { RequirementStatus } from '../../core/answer/states.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import { fileVerdict } from '../answers/checked-answer.ts';
import { authoredMarkdown } from '../authored-markdown.ts';
import { drafts } from './selector.ts';

/** At the beginning of a line: the sections that this file still owes, with their hints as comments. */
export function completeSections(store: AnswerStore): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(drafts, { provideCompletionItems }, '#');

  function provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
    const before = document.lineAt(position.line).text.slice(0, position.character);
    const marks = /^(#{0,6})\s*\w*$/.exec(before)?.[1];
    const verdict = fileVerdict(store.of(document.uri), document.uri);
    if (marks === undefined || verdict === undefined) return [];
    const { checked, file } = verdict;
    const range = new vscode.Range(position.line, 0, position.line, position.character);
    const owed = checked.result.states.filter((status) => status.file === file.file && status.state === 'missing');
    // One mark is the beginning of more: a title of the whole file would take the sections behind it along.
    return owed.map((status, index) => completionOf(status, index, marks.length < 2 ? '###' : marks, range));
  }
}

function completionOf({ requirement, step }: RequirementStatus, index: number, marks: string, range: vscode.Range): vscode.CompletionItem {
  const item = new vscode.CompletionItem(`${marks} ${requirement.title}`, vscode.CompletionItemKind.Snippet);
  item.detail = vscode.l10n.t('Step {0} · missing', step.number);
  item.documentation = authoredMarkdown(requirement.hint);
  item.insertText = new vscode.SnippetString().appendText(`${marks} ${requirement.title}\n\n${placeholderFor(requirement)}\n\n`).appendTabstop(0);
  item.range = range;
  item.sortText = String(index).padStart(3, '0');
  item.filterText = `${marks} ${requirement.title}`;
  return item;
}
