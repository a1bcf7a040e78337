import { assert } from 'chai';
import * as vscode from 'vscode';
import { ruleOf } from '../../../src/extension/diagnostics/rule-of.ts';
import { findingsOf, putAnswer, putFile, theCoach, until } from '../answers.ts';
import { memoryFiles } from '../memory-files.ts';
import { withFolder } from '../with-folder.ts';

const api = '03-api-schema-design.md';

describe('packs', () => {
  const workspace = (): vscode.Uri => vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const pack = (path: string): vscode.Uri => vscode.Uri.joinPath(workspace(), '.system-design', 'house', path);

  after(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspace(), '.system-design'), { recursive: true });
  });

  /** An answer with an empty section, and whether the finding about it has a severity. */
  async function putEmptySection(): Promise<(wanted: vscode.DiagnosticSeverity) => () => boolean> {
    const folder = await putAnswer({ [api]: '# API\n\n## Versioning\n', '04-data-model-architecture.md': '# Data\n' });
    return (wanted) => () => findingsOf(vscode.Uri.joinPath(folder, api)).some((finding) => ruleOf(finding) === 'draft/empty-section' && finding.severity === wanted);
  }

  it('of a person are taken up and followed as soon as the setting names their folder, and left when it names none', async () => {
    const has = await putEmptySection();
    const own = vscode.Uri.joinPath(workspace(), '..', 'own-packs');
    const packFile = vscode.Uri.joinPath(own, 'mine', 'pack.yaml');
    const settings = vscode.workspace.getConfiguration('systemDesign.packs');
    await putFile(packFile, 'id: mine\ntitle: Mine\nseverities:\n  draft/empty-section: error\n');
    await until(has(vscode.DiagnosticSeverity.Warning), 'the severity without packs');
    try {
      await settings.update('userFolder', own.toString(), vscode.ConfigurationTarget.Global);
      await until(has(vscode.DiagnosticSeverity.Error), 'the severity of the pack');
      await putFile(packFile, 'id: mine\ntitle: Mine\nseverities:\n  draft/empty-section: information\n');
      await until(has(vscode.DiagnosticSeverity.Information), 'the severity of the changed pack');
    } finally {
      await settings.update('userFolder', undefined, vscode.ConfigurationTarget.Global);
    }
    await until(has(vscode.DiagnosticSeverity.Warning), 'the severity when the setting is gone');
  });

  it('come and go with the workspace folder that holds them', async () => {
    const has = await putEmptySection();
    const other = vscode.Uri.joinPath(workspace(), '..', 'other-folder');
    await putFile(vscode.Uri.joinPath(other, '.system-design', 'theirs', 'pack.yaml'), 'id: theirs\ntitle: Theirs\nseverities:\n  draft/empty-section: error\n');
    await until(has(vscode.DiagnosticSeverity.Warning), 'the severity without packs');
    await withFolder(other, async () => {
      await until(has(vscode.DiagnosticSeverity.Error), 'the severity of the pack');
    });
    await until(has(vscode.DiagnosticSeverity.Warning), 'the severity when the folder is gone');
  });

  it('are read without those of their files that cannot be read', async () => {
    const has = await putEmptySection();
    await until(has(vscode.DiagnosticSeverity.Warning), 'the severity without packs');
    const files = memoryFiles('coach-locked', { isReadonly: false, beforeRead: forbidLockFiles });
    const theirs = vscode.Uri.joinPath(files.root, '.system-design', 'theirs');
    await putFile(vscode.Uri.joinPath(theirs, 'pack.yaml'), 'id: theirs\ntitle: Theirs\nseverities:\n  draft/empty-section: error\n');
    await putFile(vscode.Uri.joinPath(theirs, '.#pack.yaml'), '');
    try {
      await withFolder(files.root, async () => {
        await until(has(vscode.DiagnosticSeverity.Error), 'the severity of the pack');
      });
      await until(has(vscode.DiagnosticSeverity.Warning), 'the severity when the folder is gone');
    } finally {
      files.dispose();
    }
  });

  it('change severities, and a faulty one is one finding at its line that takes nothing down', async () => {
    const { store } = await theCoach();
    const folder = await putAnswer({ [api]: '# API\n\n## Versioning\n', '04-data-model-architecture.md': '# Data\n' });
    const uri = vscode.Uri.joinPath(folder, api);
    await until(() => findingsOf(uri).some(({ message }) => message.includes('Versioning')), 'findings');
    await putFile(pack('pack.yaml'), 'id: house\ntitle: House rules\nseverities:\n  draft/empty-section: error\n  draft/no-such-rule: error\n');
    await until(() => findingsOf(uri).some(({ code, severity }) => JSON.stringify(code).includes('draft/empty-section') && severity === vscode.DiagnosticSeverity.Error), 'the severity of the pack');
    const [problem] = await until(() => (vscode.languages.getDiagnostics(pack('pack.yaml')).length > 0 ? vscode.languages.getDiagnostics(pack('pack.yaml')) : undefined), 'the fault of the pack');
    assert.equal(problem?.range.start.line, 4);
    assert.isNotEmpty(store.answers());
  });

  it('have requirements that are explained in words, and not by a page of ours that does not hold them', async () => {
    // In a folder that joins the workspace as a whole: not every watcher tells of all files that come at once into a new folder.
    const other = vscode.Uri.joinPath(workspace(), '..', 'folder-with-words');
    const theirs = (path: string): vscode.Uri => vscode.Uri.joinPath(other, '.system-design', 'words', path);
    await putFile(theirs('steps/api.yaml'), 'key: api\nrequirements:\n  - id: api/house-style\n    title: House style\n    asks: name the style guide\n    hint: Name it.\n    subject: style\n    evidence: [style guide]\n');
    await putFile(theirs('pack.yaml'), 'id: words\ntitle: Words of the house\n');
    const folder = await putAnswer({ [api]: '# API\n\n## Endpoints\n\n`GET /parcels` lists parcels, `POST /parcels` registers one.\n\n## Versioning\n\nThe version stands in the path, `/v1`.\n', '04-data-model-architecture.md': '# Data\n' });
    const rules = (): readonly string[] => findingsOf(vscode.Uri.joinPath(folder, api)).map(ruleOf);
    await until(() => rules().includes('api/pagination'), 'the findings without the pack');
    await withFolder(other, async () => {
      await until(() => rules().includes('api/house-style'), 'the finding of the pack');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.commands.executeCommand('systemDesign.explainFinding', 'api/house-style');
      assert.isEmpty(tabs());
      await vscode.commands.executeCommand('systemDesign.explainFinding', 'api/pagination');
      await until(() => tabs().length === 1, 'the page of our own requirement');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });
  });

  it('whose fault is at the cursor lead to the overview, for there is no page about it', async () => {
    await putFile(pack('pack.yaml'), 'id: house\n');
    await until(() => vscode.languages.getDiagnostics(pack('pack.yaml')).length > 0, 'the fault of the pack');
    await vscode.window.showTextDocument(pack('pack.yaml'));
    await vscode.commands.executeCommand('systemDesign.explainFinding');
    const page = await until(() => tabs().find((label) => label.startsWith('Preview')), 'a page');
    assert.include(page, 'README.md');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  function tabs(): readonly string[] {
    return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
  }
});

/** What an editor leaves beside a file that it has open is often nothing that can be read. */
function forbidLockFiles({ path }: vscode.Uri): Promise<void> {
  return path.includes('.#') ? Promise.reject(vscode.FileSystemError.NoPermissions(path)) : Promise.resolve();
}
