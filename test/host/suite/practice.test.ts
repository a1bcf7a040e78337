import { assert } from 'chai';
import * as vscode from 'vscode';
import { type Session, sessionAt } from '../../../src/core/practice/session.ts';
import { phaseTooltip } from '../../../src/extension/practice/session-words.ts';
import { putAnswer, theCoach, until } from '../answers.ts';

const first = '01-problem-requirements.md';
const api = '03-api-schema-design.md';
const front = '---\nsystem-design-answer: 1\ntitle: "Parcels"\nattempt: 1\n---\n\n# Parcels\n';
const endpoints = '# API\n\n## Endpoints\n\n- `GET /parcels` lists parcels.\n- `POST /parcels` registers one.\n- `DELETE /parcels/{id}` forgets one.\n';

async function checkedAnswer(title: string): Promise<{ readonly folder: vscode.Uri; readonly row: { readonly id: string } }> {
  const folder = await putAnswer({ [first]: front.replace('Parcels', title), [api]: endpoints });
  await untilChecked(folder, 2);
  return { folder, row: { id: `answer:${folder.toString()}` } };
}

async function untilChecked(answer: vscode.Uri, files: number): Promise<void> {
  const { store } = await theCoach();
  await until(() => store.answers().some((checked) => checked.folder.toString() === answer.toString() && checked.files.length === files), 'the check of the answer');
}

describe('practice against the clock', () => {
  async function session(): Promise<Session | undefined> {
    return (await theCoach()).practice.get().session;
  }

  /** Takes the first row of the list that a command shows; only a list that is shown takes it. */
  async function acceptUntil(done: Thenable<unknown>): Promise<void> {
    const tries = setInterval(() => { void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'); }, 100);
    try {
      await done;
    } finally {
      clearInterval(tries);
    }
  }

  afterEach(async () => {
    await vscode.commands.executeCommand('systemDesign.stopPractice');
  });

  it('starts on an answer with the phases of an interview, pauses, continues and goes on', async () => {
    const { folder, row } = await checkedAnswer('Clocks');
    await acceptUntil(vscode.commands.executeCommand('systemDesign.startPractice', row));
    const started = await session();
    assert.equal(started?.answer, folder.toString());
    assert.deepEqual(started?.phases.map(({ milliseconds }) => milliseconds / 60_000), [10, 20, 20, 10]);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), vscode.Uri.joinPath(folder, first).toString());
    await vscode.commands.executeCommand('systemDesign.pausePractice');
    assert.notProperty(await session(), 'runningSince');
    await vscode.commands.executeCommand('systemDesign.pausePractice');
    assert.property(await session(), 'runningSince');
    for (const current of [1, 2, 3, 3]) {
      await vscode.commands.executeCommand('systemDesign.nextPhase');
      assert.equal((await session())?.current, current);
    }
  });

  it('lets no pack bring a picture into the tooltip of the clock', () => {
    const phase = { title: 'Begin', milliseconds: 60_000, activities: ['Look: ![pixel](https://elsewhere.example/pixel.png)'], expectations: [] };
    const moment = sessionAt({ answer: 'file:///answer', phases: [phase], current: 0, spent: [0] }, 0);
    if (moment === undefined) throw new Error('no phase is on');
    assert.include(phaseTooltip(moment, 1).value, '!\\[pixel]');
  });

  it('counts a session that is finished, not one that is stopped, and writes nothing to the answer', async () => {
    const { practice } = await theCoach();
    const { folder, row } = await checkedAnswer('Counting');
    const before = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, first));
    await acceptUntil(vscode.commands.executeCommand('systemDesign.startPractice', row));
    await vscode.commands.executeCommand('systemDesign.stopPractice');
    assert.isUndefined(await session());
    assert.notProperty(practice.get().practised, folder.toString());
    await acceptUntil(vscode.commands.executeCommand('systemDesign.startPractice', row));
    await vscode.commands.executeCommand('systemDesign.finishPractice');
    assert.isUndefined(await session());
    assert.isAtLeast(practice.get().practised[folder.toString()] ?? -1, 0);
    assert.deepEqual(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, first)), before);
  });
});

describe('attempts', () => {
  it('get seven files in a folder of their own, with their number, and leave the rest alone', async () => {
    const { folder, row } = await checkedAnswer('Attempts');
    const parent = vscode.Uri.joinPath(folder, '..');
    const name = folder.path.split('/').at(-1) ?? '';
    const taken = vscode.Uri.joinPath(parent, `${name}-attempt-2`, 'notes.md');
    await vscode.workspace.fs.writeFile(taken, new TextEncoder().encode('mine'));
    await vscode.commands.executeCommand('systemDesign.newAttempt', row);
    const created = vscode.Uri.joinPath(parent, `${name}-attempt-3`);
    assert.lengthOf(await vscode.workspace.fs.readDirectory(created), 7);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(created, first)));
    assert.match(text, /^---\nsystem-design-answer: 1\ntitle: "Attempts"\nattempt: 3\n---\n/);
    assert.lengthOf(await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(taken, '..')), 1);
    await untilChecked(created, 7);
    await vscode.commands.executeCommand('systemDesign.newAttempt', { id: `answer:${created.toString()}` });
    assert.lengthOf(await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(parent, `${name}-attempt-4`)), 7);
  });

  it('are compared on a page of their own, which follows them', async () => {
    const { folder, row } = await checkedAnswer('Comparison');
    await vscode.commands.executeCommand('systemDesign.newAttempt', row);
    const second = vscode.Uri.joinPath(folder, '..', `${folder.path.split('/').at(-1) ?? ''}-attempt-2`);
    await untilChecked(second, 7);
    await vscode.commands.executeCommand('systemDesign.compareAttempts', row);
    const page = await until(() => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'system-design-attempts' && uri.query === folder.toString()), 'the page');
    assert.include(page.getText(), '| Step | Attempt 1 | Attempt 2 | Change |');
    assert.match(page.getText(), /\| 3 API[^|]*\| [1-9]\d* of 10 \| 0 of 10 \| −[1-9]\d* \|/);
    assert.match(page.getText(), /### Lost\n\n(?:- .+\n)*- Endpoints \(step 3\)/);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(second, api), new TextEncoder().encode(endpoints));
    await until(() => /\| 3 API[^|]*\| ([1-9]\d*) of 10 \| \1 of 10 \| 0 \|/.test(page.getText()), 'the page written anew');
  });
});
