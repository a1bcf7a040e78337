import * as vscode from 'vscode';
import { positionAt } from '../../core/text/line-index.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import { fileVerdict } from '../answers/checked-answer.ts';
import { freshFile } from '../answers/fresh-file.ts';
import type { DeferredSource } from '../deferred-source.ts';
import { section } from '../settings.ts';
import { drafts } from './selector.ts';

/** Behind a calculation that ends in `=`: its value as a hint, where a person wants hints, and as the first completion. */
export function helpUnfinishedEstimates(store: AnswerStore, deferred: DeferredSource): vscode.Disposable {
  const didChange = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    didChange,
    store.onDidCheck(() => { didChange.fire(); }),
    vscode.languages.registerInlayHintsProvider(drafts, { onDidChangeInlayHints: didChange.event, provideInlayHints: (document, range) => hintsIn(store, deferred, document, range) }),
    vscode.languages.registerCompletionItemProvider(drafts, { provideCompletionItems: (document, position) => completionAt(store, deferred, document, position) }, '=', ' '),
  );
}

async function hintsIn(store: AnswerStore, deferred: DeferredSource, document: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[]> {
  if (vscode.workspace.getConfiguration(section, document).get<boolean>('estimates.inlayHints') !== true) return [];
  const draft = freshFile(store, document)?.file.draft;
  if (draft === undefined) return [];
  const { valueOfUnfinished } = await deferred();
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

async function completionAt(store: AnswerStore, deferred: DeferredSource, document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionItem[]> {
  const draft = fileVerdict(store.of(document.uri), document.uri)?.file.draft;
  if (draft === undefined) return [];
  const { unfinishedAt, valueOfUnfinished } = await deferred();
  // While a person types, the last verdict may be on the text before the last key: the equation stands where it stood.
  const found = unfinishedAt(draft.estimates, document.offsetAt(position));
  const value = found === undefined ? undefined : valueOfUnfinished(draft.outline.text, found);
  if (value === undefined) return [];
  const item = new vscode.CompletionItem(value, vscode.CompletionItemKind.Value);
  item.detail = vscode.l10n.t('Value of the calculation');
  const before = document.lineAt(position.line).text[position.character - 1] ?? '';
  item.insertText = /\s/.test(before) ? value : ` ${value}`;
  item.filterText = item.insertText;
  item.preselect = true;
  return [item];
}
