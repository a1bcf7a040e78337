import { assert } from 'chai';
import * as vscode from 'vscode';
import { quietTime } from '../../../src/extension/answers/schedule.ts';
import { findingsOf, putAnswer, putFile, replaceText, rulesOf, theCoach, until } from '../answers.ts';

const api = '03-api-schema-design.md';
const data = '04-data-model-architecture.md';
const empty = '# API\n\n## Versioning\n\n## Endpoints\n\n`GET /parcels` lists parcels.\n';
const filled = '# API\n\n## Versioning\n\nThe version stands in the path, `/v1`.\n\n## Endpoints\n\n`GET /parcels` lists parcels.\n';
const store = '# Data\n\nPostgreSQL, because rows change together.\n';

describe('findings', () => {
  before(async () => {
    await theCoach();
  });

  it('are shown for every draft of an answer, open or not', async () => {
    const folder = await putAnswer({ [api]: empty, [data]: store });
    await until(() => rulesOf(vscode.Uri.joinPath(folder, api)).includes('draft/empty-section'), 'the empty section');
    await until(() => rulesOf(vscode.Uri.joinPath(folder, data)).length > 0, 'the other file');
    assert.include(rulesOf(vscode.Uri.joinPath(folder, api)), 'draft/missing-file');
  });

  it('follow what is typed before it is saved, and what is reverted', async () => {
    const folder = await putAnswer({ [api]: empty, [data]: store });
    // In the browser VS Code saves by itself after a second, and then there is nothing to revert.
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
    const uri = vscode.Uri.joinPath(folder, api);
    await until(() => rulesOf(uri).includes('draft/empty-section'), 'the empty section');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await replaceText(document, filled);
    await until(() => !rulesOf(uri).includes('draft/empty-section'), 'the mended section');
    assert.isTrue(document.isDirty);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until(() => rulesOf(uri).includes('draft/empty-section'), 'the reverted section');
  });

  it('follow what another program writes', async () => {
    const folder = await putAnswer({ [api]: empty, [data]: store });
    const uri = vscode.Uri.joinPath(folder, api);
    await until(() => rulesOf(uri).includes('draft/empty-section'), 'the empty section');
    await putFile(uri, filled);
    await until(() => findingsOf(uri).length > 0 && !rulesOf(uri).includes('draft/empty-section'), 'the mended file');
  });

  it('go with a file that is deleted, and the rest says that it is missing', async () => {
    const folder = await putAnswer({ [api]: empty, [data]: store, '02-capacity-estimation.md': '# Capacity\n' });
    const uri = vscode.Uri.joinPath(folder, api);
    await until(() => findingsOf(uri).length > 0, 'findings');
    await vscode.workspace.fs.delete(uri);
    await until(() => findingsOf(uri).length === 0, 'no findings of the deleted file');
    const first = vscode.Uri.joinPath(folder, '02-capacity-estimation.md');
    await until(() => findingsOf(first).some(({ message }) => message.includes(api)), 'the missing file');
  });

  it('move with a file that is renamed', async () => {
    const folder = await putAnswer({ [api]: empty, [data]: store, 'notes.md': empty });
    const old = vscode.Uri.joinPath(folder, api);
    await until(() => findingsOf(old).length > 0, 'findings');
    await vscode.workspace.fs.rename(old, vscode.Uri.joinPath(folder, '05A-production-deep-dives-core.md'));
    await until(() => findingsOf(old).length === 0, 'no findings at the old name');
    await until(() => findingsOf(vscode.Uri.joinPath(folder, '05A-production-deep-dives-core.md')).length > 0, 'findings at the new name');
    assert.isEmpty(findingsOf(vscode.Uri.joinPath(folder, 'notes.md')));
  });

  it('leave a lone file alone', async () => {
    const folder = await putAnswer({ [api]: empty });
    const other = await putAnswer({ [api]: empty, [data]: store });
    await until(() => findingsOf(vscode.Uri.joinPath(other, api)).length > 0, 'findings of the answer');
    assert.isEmpty(findingsOf(vscode.Uri.joinPath(folder, api)));
  });

  it('have a code with a link to their page', async () => {
    const folder = await putAnswer({ [api]: empty, [data]: store });
    const uri = vscode.Uri.joinPath(folder, api);
    const [finding] = await until(() => (findingsOf(uri).length > 0 ? findingsOf(uri) : undefined), 'findings');
    assert.isObject(finding?.code);
  });

  it('tell of a broken diagram at its line', async () => {
    const folder = await putAnswer({ [api]: filled, [data]: '# Data\n\nThe picture shows the gateway.\n\n```mermaid\nflowchart LR\n  A[Gateway] --> B[Cache (hot)]\n```\n' });
    const uri = vscode.Uri.joinPath(folder, data);
    const found = await until(() => findingsOf(uri).find(({ message }) => message.includes('Mermaid')), 'the broken diagram');
    assert.equal(found.range.start.line, 6);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
  });

  it('have the severity that the settings give them', async () => {
    const folder = await putAnswer({ [api]: empty, [data]: store });
    const uri = vscode.Uri.joinPath(folder, api);
    await until(() => rulesOf(uri).includes('draft/empty-section'), 'the empty section');
    const settings = vscode.workspace.getConfiguration('systemDesign');
    await settings.update('check.severity', { 'draft/empty-section': 'off' }, vscode.ConfigurationTarget.Workspace);
    await until(() => findingsOf(uri).length > 0 && !rulesOf(uri).includes('draft/empty-section'), 'the rule switched off');
    await settings.update('check.severity', undefined, vscode.ConfigurationTarget.Workspace);
    await until(() => rulesOf(uri).includes('draft/empty-section'), 'the rule switched on again');
  });
});

describe('findings where checking is manual', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('systemDesign');

  beforeEach(async () => {
    const coach = await theCoach();
    await settings().update('check.run', 'manual', vscode.ConfigurationTarget.Workspace);
    // Takes the place of a check that a setting has begun, so that it finds nothing of what a test is about to write.
    await coach.store.checkAll();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await settings().update('check.run', undefined, vscode.ConfigurationTarget.Workspace);
  });

  /** The titles of the fixes in a document; comments that silence a finding are always offered. */
  async function fixesIn(document: vscode.TextDocument): Promise<readonly string[]> {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, vscode.CodeActionKind.QuickFix.value);
    return actions.map(({ title }) => title).filter((title) => !title.startsWith('Ignore'));
  }

  it('wait for the command', async () => {
    const coach = await theCoach();
    const uri = vscode.Uri.joinPath(await putAnswer({ [api]: empty, [data]: store }), api);
    const later = vscode.Uri.joinPath(await putAnswer({ [api]: empty, [data]: store }), api);
    const document = await vscode.workspace.openTextDocument(uri);
    await replaceText(document, `${empty}\n`);
    // Checks run in the order in which their quiet times end: one that typing has asked for would come before this one.
    coach.store.ask(later, quietTime);
    await until(() => findingsOf(later).length > 0, 'the check that was asked for later');
    assert.isEmpty(findingsOf(uri));
    await vscode.commands.executeCommand('systemDesign.checkAll');
    await until(() => rulesOf(uri).includes('draft/empty-section'), 'the check that was asked for');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('bring no fixes to a text that another program has changed since', async () => {
    const uri = vscode.Uri.joinPath(await putAnswer({ [api]: empty, [data]: store }), api);
    await vscode.commands.executeCommand('systemDesign.checkAll');
    await until(() => findingsOf(uri).length > 0, 'findings');
    await putFile(uri, `What is new.\n\n${empty}`);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.isEmpty(await fixesIn(document));
    await vscode.commands.executeCommand('systemDesign.checkAll');
    assert.isNotEmpty(await fixesIn(document));
  });

  it('are those of the new text where a file was closed, changed and opened again', async () => {
    const uri = vscode.Uri.joinPath(await putAnswer({ [api]: empty, [data]: store }), api);
    // By the command, because a document that an extension opens stays open for a while.
    const open = async (): Promise<vscode.TextDocument> => {
      await vscode.commands.executeCommand('vscode.open', uri);
      return until(() => vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString()), 'the document');
    };
    const { version } = await open();
    await vscode.commands.executeCommand('systemDesign.checkAll');
    await until(() => rulesOf(uri).includes('draft/empty-section'), 'the empty section');
    const closed = nextClose(uri);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await closed;
    await putFile(uri, filled);
    const reopened = await open();
    assert.equal(reopened.version, version);
    assert.equal(reopened.getText(), filled);
    await vscode.commands.executeCommand('systemDesign.checkAll');
    assert.isNotEmpty(findingsOf(uri));
    assert.notInclude(rulesOf(uri), 'draft/empty-section');
  });
});

function nextClose(uri: vscode.Uri): Promise<void> {
  return new Promise((resolve) => {
    const listener = vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.uri.toString() !== uri.toString()) return;
      listener.dispose();
      resolve();
    });
  });
}
