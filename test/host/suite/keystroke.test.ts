import { assert } from 'chai';
import * as vscode from 'vscode';
import { fileNames } from '../../../src/core/answer/files.ts';
import { quietTime } from '../../../src/extension/answers/schedule.ts';
import type { Coach } from '../../../src/extension/main.ts';
import { putAnswer, rulesOf, theCoach, until } from '../answers.ts';
import { untilCalm } from '../calm.ts';
import { recordMeasurement } from '../measurements.ts';

const KEYSTROKES = 40;

describe('keystroke', () => {
  it('leads to the findings of just its text each time, and the time beyond the quiet one is kept for the benchmark', async () => {
    const { store } = await theCoach();
    const sample = vscode.Uri.joinPath(vscode.extensions.getExtension('system-design-coach.system-design-coach')?.extensionUri ?? assert.fail(), 'content', 'sample');
    const texts = await Promise.all(fileNames.map(async (name) => [name, new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(sample, name)))] as const));
    const uri = vscode.Uri.joinPath(await putAnswer(Object.fromEntries(texts)), fileNames[4]);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    // What Mermaid itself finds comes last.
    const found = await until(() => rulesOf(uri).includes('mermaid/syntax') && rulesOf(uri), 'findings');
    await untilCalm();
    const times: number[] = [];
    for (let stroke = 0; stroke < KEYSTROKES; stroke++) {
      const published = timeToFindings(store, document);
      await editor.edit((edit) => { edit.insert(new vscode.Position(document.lineCount - 1, 0), 'x'); }, { undoStopBefore: false, undoStopAfter: false });
      // The quiet time is meant, so it does not count.
      times.push(Math.max(0, (await published) - quietTime));
      assert.deepEqual(rulesOf(uri), found, 'an x more at the end says nothing new');
    }
    times.sort((one, other) => one - other);
    const median = times[Math.floor(times.length / 2)] ?? assert.fail();
    recordMeasurement('keystroke to findings, median', median, 'ms');
    recordMeasurement('keystroke to findings, p99', times[Math.ceil(times.length * 0.99) - 1] ?? assert.fail(), 'ms');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

/** From the change of a document to the findings of just that text, which are published before our turn comes; in milliseconds. */
function timeToFindings(store: Coach['store'], document: vscode.TextDocument): Promise<number> {
  return new Promise((resolve) => {
    let begun = Number.NaN;
    const listener = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document === document) begun = performance.now();
      }),
      store.onDidCheck(({ files }) => {
        if (Number.isNaN(begun) || !files.some(({ uri, draft }) => uri.toString() === document.uri.toString() && draft.outline.text === document.getText())) return;
        listener.dispose();
        resolve(performance.now() - begun);
      }),
    );
  });
}
