import { assert } from 'chai';
import * as vscode from 'vscode';
import { type AnswerStore, createAnswerStore } from '../../../src/extension/answers/answer-store.ts';
import { createBundleSource } from '../../../src/extension/bundle.ts';
import { type CatalogueStore, createCatalogueStore } from '../../../src/extension/catalogue/catalogue-source.ts';
import type { Deferred } from '../../../src/extension/deferred-source.ts';
import { nameOf } from '../../../src/extension/places.ts';
import { findingsOf, putAnswer, putFile, replaceText, theCoach, until } from '../answers.ts';
import { memoryFiles } from '../memory-files.ts';

const api = '03-api-schema-design.md';
const data = '04-data-model-architecture.md';
const drafts = { [api]: '# API\n', [data]: '# Data\n' };

describe('a store of answers', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('systemDesign');
  let parts: readonly { readonly dispose: () => void }[] = [];
  let log: vscode.LogOutputChannel;

  before(async () => {
    await theCoach();
    // One for all: a channel of the same name as one that has just gone may be closed already.
    log = vscode.window.createOutputChannel('A store of its own', { log: true });
  });

  after(() => {
    log.dispose();
  });

  afterEach(async () => {
    for (const part of parts) part.dispose();
    parts = [];
    await settings().update('check.run', undefined, vscode.ConfigurationTarget.Workspace);
  });

  /** One of our own, beside that of the running extension, which nothing follows: it checks what the test asks for. */
  function ownStore(changed: (catalogue: CatalogueStore) => CatalogueStore = (catalogue) => catalogue): AnswerStore {
    const extension = vscode.extensions.getExtension('system-design-coach.system-design-coach') ?? assert.fail();
    const deferred = createBundleSource<Deferred>(extension.extensionUri, 'deferred.cjs', log);
    const catalogue = createCatalogueStore(extension.extensionUri, deferred, log);
    const store = createAnswerStore(changed(catalogue), deferred, { faults: new Map(), judge: () => Promise.resolve(false) }, log);
    parts = [store, catalogue];
    return store;
  }

  /** Lets VS Code find no files until the end of the test: it fails instead. */
  function failToFindFiles(): void {
    const original = vscode.workspace.findFiles;
    const replace = (by: (...values: never[]) => unknown): void => { assert.isTrue(Reflect.set(vscode.workspace, 'findFiles', by)); };
    replace(() => Promise.reject(new Error('no search today')));
    parts = [...parts, { dispose: () => { replace(original); } }];
  }

  it('is ready at once where nothing is checked by itself', async () => {
    await settings().update('check.run', 'manual', vscode.ConfigurationTarget.Workspace);
    await ownStore().ready;
  });

  it('is ready, and says that it failed, where answers cannot be looked for', async () => {
    const store = ownStore();
    failToFindFiles();
    assert.equal(await store.checkAll(), 'failed');
    await store.ready;
  });

  it('says which of two checks of all answers took the place of the other', async () => {
    const store = ownStore();
    const first = store.checkAll();
    const second = store.checkAll();
    assert.deepEqual(await Promise.all([first, second]), ['stopped', 'finished']);
  });

  it('gives the verdict on an answer that it is asked to check, and none on a folder that is none', async () => {
    const store = ownStore();
    const folder = await putAnswer(drafts);
    assert.equal((await store.check(folder))?.folder.toString(), folder.toString());
    assert.isUndefined(await store.check(await putAnswer({ [api]: '# API\n' })));
  });

  it('judges by the catalogue that holds when the texts have been read', async () => {
    let read = false;
    const files = memoryFiles('coach-packs', { isReadonly: false, beforeRead: () => Promise.resolve(void (read = true)) });
    parts = [files];
    const folder = vscode.Uri.joinPath(files.root, 'designs', 'parcels');
    for (const [name, text] of Object.entries(drafts)) await putFile(vscode.Uri.joinPath(folder, name), text);
    const store = ownStore((catalogue) => ({
      ...catalogue,
      get: async () => (read ? { ...(await catalogue.get()), steps: [] } : catalogue.get()),
    }));
    assert.isEmpty((await store.check(folder))?.result.states);
    files.dispose();
  });

  it('checks an answer whose second draft comes while its first is read', async () => {
    const store = ownStore();
    const files = memoryFiles('coach-coming', { isReadonly: false, beforeRead });
    parts = [...parts, files];
    const folder = vscode.Uri.joinPath(files.root, 'a');
    const second = vscode.Uri.joinPath(folder, data);
    let hasCome = false;
    async function beforeRead(): Promise<void> {
      if (hasCome) return;
      hasCome = true;
      await putFile(second, drafts[data]);
      store.ask(second, 0);
    }
    await putFile(vscode.Uri.joinPath(folder, api), drafts[api]);
    const checked = new Promise<string>((resolve) => { store.onDidCheck((answer) => { resolve(answer.folder.toString()); }); });
    store.ask(vscode.Uri.joinPath(folder, api), 0);
    assert.equal(await checked, folder.toString());
  });

  it('checks a text again that changed while the others were read, whatever the settings say about typing', async () => {
    await settings().update('check.run', 'manual', vscode.ConfigurationTarget.Workspace);
    const store = ownStore();
    const changed = '# API\n\n## Retries\n';
    const files = memoryFiles('coach-typing', { isReadonly: false, beforeRead });
    parts = [...parts, files];
    const folder = vscode.Uri.joinPath(files.root, 'a');
    for (const [name, text] of Object.entries(drafts)) await putFile(vscode.Uri.joinPath(folder, name), text);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, api));
    async function beforeRead(uri: vscode.Uri): Promise<void> {
      if (uri.path.endsWith(data) && document.getText() !== changed) await replaceText(document, changed);
    }
    const checked = new Promise<string | undefined>((resolve) => {
      store.onDidCheck(({ files }) => { resolve(files[0]?.draft.outline.text); });
    });
    assert.isUndefined(await store.check(folder));
    assert.equal(await checked, changed);
    await document.save();
  });
});

describe('a folder of answers', () => {
  const isKnown = (store: Pick<AnswerStore, 'answers'>, folder: vscode.Uri): boolean => store.answers().some((answer) => answer.folder.toString() === folder.toString());

  for (const [how, rename] of [
    ['in the Explorer', async (from: vscode.Uri, to: vscode.Uri) => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(from, to);
      assert.isTrue(await vscode.workspace.applyEdit(edit));
    }],
    ['by another program', async (from: vscode.Uri, to: vscode.Uri) => vscode.workspace.fs.rename(from, to)],
  ] as const) {
    it(`takes them with it when it is renamed ${how}`, async () => {
      const { store } = await theCoach();
      const answer = await putAnswer({ [`inner/${api}`]: '# API\n', [`inner/${data}`]: '# Data\n' });
      const before = vscode.Uri.joinPath(answer, 'inner');
      await until(() => isKnown(store, before), 'the answer');
      const renamed = vscode.Uri.joinPath(answer, '..', `${nameOf(answer)}-renamed`);
      await rename(answer, renamed);
      const after = vscode.Uri.joinPath(renamed, 'inner');
      await until(() => isKnown(store, after) && !isKnown(store, before), 'the answer at its new place');
      await until(() => findingsOf(vscode.Uri.joinPath(after, api)).length > 0 && findingsOf(vscode.Uri.joinPath(before, api)).length === 0, 'its findings there');
      await vscode.workspace.fs.delete(renamed, { recursive: true });
      await until(() => !isKnown(store, after), 'no answer');
      await until(() => findingsOf(vscode.Uri.joinPath(after, api)).length === 0, 'no findings');
    });
  }
});
