import { assert } from 'chai';
import * as vscode from 'vscode';
import { ruleOf } from '../../../src/extension/diagnostics/rule-of.ts';
import { findingsOf, putAnswer, rulesOf, theCoach, until } from '../answers.ts';

const api = '03-api-schema-design.md';
const data = '04-data-model-architecture.md';
const capacity = '02-capacity-estimation.md';
const draft = '# API\n\n## Endpoints\n\n`GET /parcels` lists parcels, `POST /parcels` registers one.\n\n## Versioning\n\nThe version stands in the path, `/v1`.\n';

describe('fixes', () => {
  before(async () => {
    await theCoach();
  });

  async function openDraft(files: Readonly<Record<string, string>>, name: string): Promise<vscode.TextEditor> {
    const folder = await putAnswer(files);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
    const editor = await vscode.window.showTextDocument(document);
    await until(() => findingsOf(document.uri).length > 0, 'findings');
    return editor;
  }

  /** The fix with that title, asked for at a finding as the light bulb does. */
  async function actionFor(document: vscode.TextDocument, rule: string, title: string | RegExp): Promise<vscode.CodeAction | undefined> {
    const finding = findingsOf(document.uri).find((one) => ruleOf(one) === rule);
    if (finding === undefined) throw new Error(`no finding of ${rule}`);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range);
    return actions.find((action) => (typeof title === 'string' ? action.title === title : title.test(action.title)));
  }

  async function apply(action: vscode.CodeAction | undefined): Promise<void> {
    if (action?.edit === undefined) throw new Error('no such fix');
    assert.isTrue(await vscode.workspace.applyEdit(action.edit));
    if (action.command !== undefined) await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
  }

  it('insert a missing section in its place, with its hint, in one step that undo takes back', async () => {
    const { document } = await openDraft({ [api]: draft, [data]: '# Data\n' }, api);
    const before = document.getText();
    await apply(await actionFor(document, 'api/pagination', 'Insert the section "Pagination"'));
    const text = document.getText();
    assert.include(text, '<!-- api/pagination:');
    assert.isBelow(text.indexOf('<!-- api/pagination:'), text.indexOf('## Versioning'));
    await until(() => !rulesOf(document.uri).includes('api/pagination'), 'the finding to go');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('say why something does not apply, with the cursor in the sentence', async () => {
    const { document } = await openDraft({ [api]: draft, [data]: '# Data\n' }, api);
    await apply(await actionFor(document, 'api/pagination', 'Say why "Pagination" does not apply'));
    const editor = await until(() => (vscode.window.activeTextEditor?.document === document ? vscode.window.activeTextEditor : undefined), 'the editor');
    await until(() => document.getText(editor.selection) === 'the reason', 'the selected reason');
    await until(() => !rulesOf(document.uri).includes('api/pagination'), 'the finding to go');
  });

  it('write the right result in the writer\'s own style', async () => {
    const { document } = await openDraft({ [capacity]: '# Capacity\n\n## Storage\n\n20M photos × 500 KB = 10 GB a day.\n', [api]: draft }, capacity);
    await until(() => rulesOf(document.uri).includes('math/mismatch'), 'the wrong estimate');
    await apply(await actionFor(document, 'math/mismatch', /10 TB/));
    assert.include(document.getText(), '= 10 TB a day');
  });

  it('put right everything in the file at once', async () => {
    const { document } = await openDraft({ [api]: draft, [data]: '# Data\n' }, api);
    await apply(await actionFor(document, 'api/pagination', /^Fix \d+ findings/));
    await until(() => rulesOf(document.uri).every((rule) => rule === 'draft/placeholder' || rule === 'draft/missing-file'), 'only counts to be left');
  });

  it('silence a finding with a comment', async () => {
    const { document } = await openDraft({ [api]: `${draft}\n## Rate limits\n`, [data]: '# Data\n' }, api);
    await until(() => rulesOf(document.uri).includes('draft/empty-section'), 'the empty section');
    await apply(await actionFor(document, 'draft/empty-section', 'Ignore draft/empty-section here'));
    await until(() => !rulesOf(document.uri).includes('draft/empty-section'), 'the finding to go');
    assert.include(document.getText(), '<!-- hld-ignore draft/empty-section -->\n## Rate limits');
  });

  it('silence a finding in a diagram with a comment before the diagram', async () => {
    const { document } = await openDraft({ [api]: `${draft}\n\`\`\`mermaid\nflowchart LR\n  A[Gateway] --> B[Cache (hot)]\n\`\`\`\n`, [data]: '# Data\n' }, api);
    await until(() => rulesOf(document.uri).includes('mermaid/syntax'), 'the broken diagram');
    await apply(await actionFor(document, 'mermaid/syntax', 'Ignore mermaid/syntax here'));
    await until(() => !rulesOf(document.uri).includes('mermaid/syntax'), 'the finding to go');
    assert.include(document.getText(), '<!-- hld-ignore mermaid/syntax -->\n```mermaid\nflowchart LR\n');
  });
});
