import { assert } from 'chai';
import * as vscode from 'vscode';
import { findingsOf, putAnswer, putFile, theCoach, until } from '../answers.ts';

const api = '03-api-schema-design.md';

describe('packs', () => {
  const workspace = (): vscode.Uri => vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const pack = (path: string): vscode.Uri => vscode.Uri.joinPath(workspace(), '.system-design', 'house', path);

  after(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspace(), '.system-design'), { recursive: true });
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
});
