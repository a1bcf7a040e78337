import * as vscode from 'vscode';
import type { Fix } from '../../core/rules/finding.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { indexLines } from '../../core/text/line-index.ts';
import type { CheckedFile } from '../answers/checked-answer.ts';
import { toRange } from '../places.ts';

const commandId = 'systemDesign.selectAfterFix';

/** Registers the inner command that puts the cursor where a fix wants a person's words. */
export function registerSelectAfterFix(): vscode.Disposable {
  return vscode.commands.registerCommand(commandId, async (uri: vscode.Uri, range: vscode.Range) => {
    const editor = await vscode.window.showTextDocument(uri, { selection: range });
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
}

/** The command that selects what a fix asks a person to write; undefined where it asks for nothing. */
export function selectCommand({ edits, select }: Fix, { uri, draft }: CheckedFile): vscode.Command | undefined {
  if (select === undefined) return undefined;
  const range = toRange(indexLines(applyEdits(draft.outline.text, edits)), select);
  return { command: commandId, title: '', arguments: [uri, range] };
}
