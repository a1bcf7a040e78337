import { assert } from 'chai';
import * as vscode from 'vscode';
import { findingsOf, putAnswer, putFile, replaceText, rulesOf, theCoach, until } from '../answers.ts';
import { memoryFiles } from '../memory-files.ts';
import { withFolder } from '../with-folder.ts';

const api = '03-api-schema-design.md';
const data = '04-data-model-architecture.md';
const empty = '# API\n\n## Versioning\n\n## Endpoints\n\n`GET /parcels` lists parcels.\n';
const filled = '# API\n\n## Versioning\n\nThe version stands in the path, `/v1`.\n\n## Endpoints\n\n`GET /parcels` lists parcels.\n';
const store = '# Data\n\nPostgreSQL, because rows change together.\n';

function workspaceFolder(): vscode.Uri {
  return vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail();
}

describe('bad weather: a draft', () => {
  before(async () => {
    await theCoach();
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
  });

  it('that is edited while it is checked ends with the findings of its last text', async () => {
    const coach = await theCoach();
    const uri = vscode.Uri.joinPath(await putAnswer({ [api]: filled, [data]: store }), api);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    for (let round = 0; round < 3; round++) {
      const checking = coach.store.checkAll();
      await replaceText(document, round % 2 === 0 ? empty : filled);
      await checking;
    }
    await until(() => rulesOf(uri).includes('draft/empty-section'), 'the findings of the last text');
    for (const { range } of findingsOf(uri)) assert.isBelow(range.end.line, document.lineCount);
  });

  it('that changes on disk under an unsaved editor is judged by what the person sees, and nothing is lost', async () => {
    const coach = await theCoach();
    const uri = vscode.Uri.joinPath(await putAnswer({ [api]: empty, [data]: store }), api);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await replaceText(document, filled);
    await until(() => findingsOf(uri).length > 0 && !rulesOf(uri).includes('draft/empty-section'), 'the findings of the editor');
    await putFile(uri, `${empty}\n## Errors\n`);
    await coach.store.checkAll();
    assert.notInclude(rulesOf(uri), 'draft/empty-section');
    assert.isTrue(document.isDirty);
    assert.equal(document.getText(), filled);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until(() => rulesOf(uri).filter((rule) => rule === 'draft/empty-section').length === 2, 'the findings of the disk');
  });

  it('that is no clean UTF-8 is checked as far as it can be read', async () => {
    const folder = await putAnswer({ [data]: store });
    const uri = vscode.Uri.joinPath(folder, api);
    await vscode.workspace.fs.writeFile(uri, new Uint8Array([...new TextEncoder().encode(empty), 0xff, 0xfe, 0xc3, 0x28, 0x0a]));
    await vscode.commands.executeCommand('systemDesign.checkAll');
    await until(() => rulesOf(uri).includes('draft/empty-section'), 'the empty section');
  });

  it('that begins with a byte order mark has the same findings closed and open', async () => {
    const coach = await theCoach();
    const uri = vscode.Uri.joinPath(await putAnswer({ [api]: '\uFEFF## Retries\n', [data]: store }), api);
    const places = (): readonly string[] => findingsOf(uri).map(({ code, range }) => JSON.stringify([code, range])).sort();
    await coach.store.checkAll();
    const closed = places();
    assert.include(rulesOf(uri), 'draft/empty-section');
    await vscode.workspace.openTextDocument(uri);
    await coach.store.checkAll();
    assert.deepEqual(places(), closed);
  });

  it('that is far too long is checked at its beginning and not called missing', async () => {
    const coach = await theCoach();
    const folder = await putAnswer({ [data]: store });
    const uri = vscode.Uri.joinPath(folder, api);
    await putFile(uri, 'A line of a file that nobody reads.\n'.repeat(500_000));
    await coach.store.checkAll();
    assert.include(rulesOf(uri), 'draft/too-long');
    for (const { message } of findingsOf(vscode.Uri.joinPath(folder, data))) assert.notInclude(message, api);
    await vscode.workspace.fs.delete(uri);
  });
});

describe('bad weather: a new answer', () => {
  const question = 'url-shortener';

  function create(folder: vscode.Uri): Thenable<boolean> {
    return vscode.commands.executeCommand<boolean>('systemDesign.newAnswer', question, folder);
  }

  it('stays in the workspace where the setting leads out of it', async () => {
    const settings = vscode.workspace.getConfiguration('systemDesign');
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'designs', 'sample');
    await settings.update('answers.folder', '../..', vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.commands.executeCommand('systemDesign.openSample');
      assert.lengthOf(await vscode.workspace.fs.readDirectory(folder), 7);
    } finally {
      await settings.update('answers.folder', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('in a read-only file system is refused', async () => {
    const files = memoryFiles('coach-read-only', { isReadonly: true });
    assert.isFalse(await create(vscode.Uri.joinPath(files.root, 'a')));
    files.dispose();
  });

  it('where nobody may write is refused, and made once one may', async () => {
    const files = memoryFiles('coach-forbidden', { isReadonly: false });
    const folder = vscode.Uri.joinPath(files.root, 'a');
    files.turn('forbidden');
    assert.isFalse(await create(folder));
    assert.isEmpty(files.names(folder));
    files.turn('fine');
    assert.isTrue(await create(folder));
    assert.lengthOf(files.names(folder), 7);
    files.dispose();
  });

  it('on a full disk says so, and is completed when there is room again', async () => {
    const files = memoryFiles('coach-full', { isReadonly: false });
    const folder = vscode.Uri.joinPath(files.root, 'a');
    files.turn('full');
    assert.isFalse(await create(folder));
    assert.isBelow(files.names(folder).length, 7);
    files.turn('fine');
    assert.isTrue(await create(folder));
    assert.lengthOf(files.names(folder), 7);
    files.dispose();
  });
});

describe('bad weather: a workspace', () => {
  it('of a virtual file system is checked, other files of an answer too', async () => {
    const files = memoryFiles('coach-virtual', { isReadonly: false });
    await withFolder(files.root, async () => {
      const folder = vscode.Uri.joinPath(files.root, 'a');
      await putFile(vscode.Uri.joinPath(folder, api), empty);
      await putFile(vscode.Uri.joinPath(folder, data), store);
      await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, data));
      await until(() => rulesOf(vscode.Uri.joinPath(folder, api)).includes('draft/empty-section'), 'the findings of the other file');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });
    files.dispose();
  });

  it('of several folders is checked in each, and forgotten with its folder', async () => {
    const second = vscode.Uri.joinPath(workspaceFolder(), '..', 'second');
    const uri = vscode.Uri.joinPath(second, 'a', api);
    await putFile(uri, empty);
    await putFile(vscode.Uri.joinPath(second, 'a', data), store);
    await withFolder(second, async () => {
      await until(() => rulesOf(uri).includes('draft/empty-section'), 'the findings of the second folder');
      await vscode.workspace.getConfiguration('systemDesign', second).update('check.severity', { 'draft/empty-section': 'off' }, vscode.ConfigurationTarget.WorkspaceFolder);
      await until(() => findingsOf(uri).length > 0 && !rulesOf(uri).includes('draft/empty-section'), 'the severity of the second folder');
    });
    await until(() => findingsOf(uri).length === 0, 'no findings once the folder is gone');
  });
});
