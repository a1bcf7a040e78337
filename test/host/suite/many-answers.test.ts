import { assert } from 'chai';
import * as vscode from 'vscode';
import { putFile, rulesOf, theCoach, until } from '../answers.ts';
import { recordMeasurement } from '../measurements.ts';

const ANSWERS = 500;

/** How often other work gets its turn at the least while so many answers are checked: a check that never yields lets none in. */
const FEWEST_TURNS = 100;

const api = '03-api-schema-design.md';
const data = '04-data-model-architecture.md';

describe('five hundred answers', () => {
  let folder: vscode.Uri;
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('systemDesign');

  before(async () => {
    await theCoach();
    folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail(), 'many');
    // So that the checks are those that the tests ask for.
    await settings().update('check.run', 'manual', vscode.ConfigurationTarget.Workspace);
    const section = Array.from({ length: 40 }, (_, line) => `- \`GET /parcels/${String(line)}\` takes 10 MB × 3 = 30 MB, with a cursor for the next page.`).join('\n');
    for (let first = 0; first < ANSWERS; first += 50) {
      await Promise.all(
        Array.from({ length: 50 }, async (_, index) => {
          const own = vscode.Uri.joinPath(folder, `answer-${String(first + index)}`);
          await putBoth(own, `# API ${String(index)}\n\n## Versioning\n\n## Endpoints\n\n${section}\n`);
        }),
      );
    }
  });

  after(async () => {
    const { store } = await theCoach();
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await store.checkAll();
    await settings().update('check.run', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('stop being checked when a person asks for it', async () => {
    const { store } = await theCoach();
    const before = store.answers().length;
    const listener = store.onDidProgress((progress) => {
      if (progress?.done === before + 20) void vscode.commands.executeCommand('systemDesign.stopChecking');
    });
    assert.equal(await store.checkAll(), 'stopped');
    listener.dispose();
    assert.isAtLeast(store.answers().length, before + 10);
    assert.isBelow(store.answers().length, ANSWERS);
  });

  it('are checked while the host stays free for other work, tell how far it is, and do not take away an answer that comes meanwhile', async () => {
    const { store } = await theCoach();
    await settings().update('check.run', 'onSave', vscode.ConfigurationTarget.Workspace);
    const meanwhile = vscode.Uri.joinPath(folder, 'meanwhile');
    const hasCome = (): boolean => store.answers().some((answer) => answer.folder.toString() === meanwhile.toString());
    let coming: Promise<unknown> | undefined;
    const pauses: number[] = [];
    let last = performance.now();
    const ticking = setInterval(() => {
      pauses.push(performance.now() - last);
      last = performance.now();
    }, 5);
    const told: number[] = [];
    const listener = store.onDidProgress((progress) => {
      if (progress !== undefined) told.push(progress.done);
      if (progress?.done === 1) coming ??= putBoth(meanwhile, '# API\n\n## Versioning\n').then(() => until(hasCome, 'the answer that comes meanwhile'));
    });
    const heapBefore = heapInMegabytes();
    const begun = performance.now();
    await store.checkAll();
    recordMeasurement('check of 500 answers', performance.now() - begun, 'ms');
    clearInterval(ticking);
    listener.dispose();
    const heapAfter = heapInMegabytes();
    if (heapBefore !== undefined && heapAfter !== undefined) recordMeasurement('heap after 500 answers', heapAfter, 'MB');
    recordMeasurement('longest pause while 500 answers are checked', Math.max(...pauses), 'ms');
    assert.isAtLeast(store.answers().length, ANSWERS);
    assert.isAtLeast(told.length, ANSWERS);
    assert.isAtLeast(pauses.length, FEWEST_TURNS);
    await coming;
    assert.isTrue(hasCome(), 'the answer that came meanwhile is gone');
    const uri = vscode.Uri.joinPath(folder, 'answer-499', api);
    await until(() => rulesOf(uri).includes('draft/empty-section'), 'the findings of the last answer');
  });
});

async function putBoth(answer: vscode.Uri, text: string): Promise<void> {
  await putFile(vscode.Uri.joinPath(answer, api), text);
  await putFile(vscode.Uri.joinPath(answer, data), '# Data\n\nPostgreSQL, because rows change together.\n');
}

/** Undefined in the web-worker host, which cannot tell. */
function heapInMegabytes(): number | undefined {
  const host = globalThis as { readonly process?: { readonly memoryUsage?: () => { readonly heapUsed: number } } };
  const bytes = host.process?.memoryUsage?.().heapUsed;
  return bytes === undefined ? undefined : bytes / 1_000_000;
}
