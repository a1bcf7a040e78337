import { assert } from 'chai';
import * as vscode from 'vscode';
import { findingsOf, putAnswer, theCoach, until } from '../answers.ts';

const api = '03-api-schema-design.md';
const capacity = '02-capacity-estimation.md';

describe('hints', () => {
  let document: vscode.TextDocument;
  let numbers: vscode.TextDocument;

  before(async () => {
    await theCoach();
    const folder = await putAnswer({
      [api]: '# Parcels: API\n\n## Endpoints\n\n- `GET /parcels` lists parcels.\n- `POST /parcels` registers one.\n- `DELETE /parcels/{id}` forgets one.\n\n\n',
      [capacity]: '# Capacity\n\n## Storage\n\n10M photos × 500 KB = 5 TB a day.\n\nWith an availability of 99.9 % we may be down now and then.\n\nTraffic: 10M × 2 KB =\n',
    });
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, api));
    numbers = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, capacity));
    await vscode.window.showTextDocument(document);
    await until(() => findingsOf(document.uri).length > 0 && findingsOf(numbers.uri).length > 0, 'findings');
  });

  async function hoverAt(target: vscode.TextDocument, words: string): Promise<string> {
    const position = target.positionAt(target.getText().indexOf(words) + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', target.uri, position);
    return hovers.flatMap(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))).join('\n');
  }

  it('show a step with what it still asks for', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50);
    assert.isTrue(lenses.some(({ command }) => /^Step 3 · \d+ of 10 · next: /.test(command?.title ?? '')), JSON.stringify(lenses.map(({ command }) => command?.title)));
  });

  it('tell on a heading what is found and what is owed', async () => {
    assert.match(await hoverAt(document, '## Endpoints'), /found[\s\S]*line 5/);
    assert.match(await hoverAt(document, '# Parcels'), /Still asked for:[\s\S]*Pagination/);
  });

  it('complete the sections that are missing', async () => {
    const position = new vscode.Position(document.lineCount - 1, 0);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
    assert.isTrue(items.some(({ label }) => (typeof label === 'string' ? label : label.label) === '### Pagination'));
  });

  it('show the working of an equation', async () => {
    assert.match(await hoverAt(numbers, '10M photos'), /10M × 500 KB = 5 TB[\s\S]*is(?:&nbsp;|\s)right/);
  });

  it('tell the downtime that an availability leaves', async () => {
    assert.match(await hoverAt(numbers, '99.9 %'), /8\.76 hours a year, 43\.8 minutes a month/);
  });

  it('show and complete the value of an unfinished calculation', async () => {
    const whole = new vscode.Range(0, 0, numbers.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', numbers.uri, whole);
    assert.deepEqual(hints.map(({ label }) => label), ['20 GB']);
    const behind = numbers.positionAt(numbers.getText().lastIndexOf('KB =') + 'KB ='.length);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', numbers.uri, behind);
    assert.isTrue(items.some(({ label }) => label === '20 GB'));
  });
});
