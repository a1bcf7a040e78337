import * as vscode from 'vscode';
import { unfinishedAt, valueOfUnfinished } from '../../core/estimate/unfinished.ts';
import { positionAt } from '../../core/text/line-index.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import { freshFile } from '../answers/fresh-file.ts';
import { section } from '../settings.ts';
import { drafts } from './selector.ts';

/** Behind a calculation that ends in `=`: its value as a hint, where a person wants hints, and as the first completion. */
export function helpUnfinishedEstimates(store: AnswerStore): vscode.Disposable {
  const didChange = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    didChange,
    store.onDidCheck(() => { didChange.fire(); }),
    vscode.languages.registerInlayHintsProvider(drafts, { onDidChangeInlayHints: didChange.event, provideInlayHints: (document, range) => hintsIn(store, document, range) }),
    vscode.languages.registerCompletionItemProvider(drafts, { provideCompletionItems: (document, position) => completionAt(store, document, position) }, '=', ' '),
  );
}

function hintsIn(store: AnswerStore, document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
  if (vscode.workspace.getConfiguration(section, document).get<boolean>('estimates.inlayHints') !== true) return [];
  const draft = freshFile(store, document)?.file.draft;
  if (draft === undefined) return [];
  return draft.estimates.unfinished.flatMap((unfinished) => {
    const { line, character } = positionAt(draft.outline.lines, unfinished.at);
    const value = valueOfUnfinished(draft.outline.text, unfinished);
    if (value === undefined || line < range.start.line || line > range.end.line) return [];
    const hint = new vscode.InlayHint(new vscode.Position(line, character), value);
    hint.paddingLeft = true;
    hint.tooltip = vscode.l10n.t('Value of the calculation before it');
    return [hint];
  });
}

function completionAt(store: AnswerStore, document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
  const file = store.of(document.uri)?.files.find(({ uri }) => uri.toString() === document.uri.toString());
  if (file === undefined) return [];
  // While a person types, the last verdict may be on the text before the last key: the equation stands where it stood.
  const found = unfinishedAt(file.draft.estimates, document.offsetAt(position));
  const value = found === undefined ? undefined : valueOfUnfinished(file.draft.outline.text, found);
  if (value === undefined) return [];
  const item = new vscode.CompletionItem(value, vscode.CompletionItemKind.Value);
  item.detail = vscode.l10n.t('Value of the calculation');
  const before = document.lineAt(position.line).text[position.character - 1] ?? '';
  item.insertText = /\s/.test(before) ? value : ` ${value}`;
  item.filterText = item.insertText;
  item.preselect = true;
  return [item];
}
