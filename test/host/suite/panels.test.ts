import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Catalogue } from '../../../src/core/catalogue/catalogue.ts';
import type { PageWriter } from '../../../src/extension/panel/page-writer-source.ts';
import { createSidePanel, type SidePanel } from '../../../src/extension/panel/side-panel.ts';
import { createProgressStore } from '../../../src/extension/progress/progress-store.ts';
import { putAnswer, theCoach, until } from '../answers.ts';
import { errorsTold, type ListeningLog, listeningLog, memoryState, next, standingIn } from '../stand-ins.ts';

const item = { kind: 'day', id: 'sprint/01' } as const;

/** The part that makes pages, as a suite wants it. */
type Pages = () => Promise<Pick<PageWriter, 'pageOf'>>;

interface Stage extends ListeningLog {
  readonly panel: SidePanel;
  /** The panels of VS Code, in the order in which they came. */
  readonly shown: readonly vscode.WebviewPanel[];
  readonly restore: (state: unknown) => Promise<vscode.WebviewPanel>;
  readonly catalogueChanges: () => void;
  readonly progressChanges: () => Promise<unknown>;
}

/** A side panel of its own: the running extension has registered the restoring of its own one already. */
async function onStage(pages: Pages, work: (stage: Stage) => Promise<void>): Promise<void> {
  const listening = listeningLog();
  const didChange = new vscode.EventEmitter<void>();
  const progress = createProgressStore(memoryState({}), listening.log);
  const shown: vscode.WebviewPanel[] = [];
  let serializer: vscode.WebviewPanelSerializer | undefined;
  const create = vscode.window.createWebviewPanel;
  const createShown: typeof create = (...parts) => {
    const created = create(...parts);
    shown.push(created);
    return created;
  };
  await standingIn('registerWebviewPanelSerializer', (_, own) => {
    serializer = own;
    return new vscode.Disposable(() => undefined);
  }, () => standingIn('createWebviewPanel', createShown, async () => {
    const catalogue = { get: () => Promise.resolve({} as Catalogue), onDidChange: didChange.event };
    const panel = createSidePanel(vscode.Uri.file('/nowhere'), catalogue, pages as () => Promise<PageWriter>, progress, listening.log);
    const restore = async (state: unknown): Promise<vscode.WebviewPanel> => {
      const restored = createShown('systemDesign.panel', 'System Design', vscode.ViewColumn.Beside);
      await serializer?.deserializeWebviewPanel(restored, state);
      return restored;
    };
    await work({ ...listening, panel, shown, restore, catalogueChanges: () => { didChange.fire(); }, progressChanges: () => progress.update((current) => current) });
    panel.dispose();
  }));
}

function titled(title: string): Awaited<ReturnType<Pages>> {
  return { pageOf: () => ({ key: 'day:sprint/01', title, subtitle: '', facts: [], introduction: '', actions: [], sections: [], previous: undefined, next: undefined, words: {} as never }) };
}

describe('the side panel', () => {
  it('may be closed while its page is made', async () => {
    const asked = new vscode.EventEmitter<void>();
    let give: (pages: Awaited<ReturnType<Pages>>) => void = () => undefined;
    const pages: Pages = () => {
      asked.fire();
      return new Promise((resolve) => (give = resolve));
    };
    await onStage(pages, async ({ panel, shown, errors }) => {
      await panel.open(item);
      const asking = next(asked.event);
      const showing = panel.open(item);
      await asking;
      shown[0]?.dispose();
      give(titled('Day 1'));
      await showing;
      assert.isEmpty(errors);
    });
  });

  it('tells the person and the log when it cannot follow', async () => {
    await onStage(() => Promise.reject(new Error('broken bundle')), async ({ panel, nextError, progressChanges }) => {
      await panel.open(item);
      const told = await errorsTold(async () => {
        const failing = nextError();
        await progressChanges();
        await failing;
      });
      assert.lengthOf(told, 1);
    });
  });

  it('follows the catalogue', async () => {
    const asked = new vscode.EventEmitter<void>();
    let title = 'Day 1';
    const pages: Pages = () => Promise.resolve({ pageOf: (reference, source) => {
      queueMicrotask(() => { asked.fire(); });
      return titled(title).pageOf(reference, source);
    } });
    await onStage(pages, async ({ panel, shown, catalogueChanges }) => {
      await panel.open(item);
      await panel.open(item);
      assert.equal(shown[0]?.title, 'Day 1');
      title = 'Day 1, written anew';
      const following = next(asked.event);
      catalogueChanges();
      await following;
      assert.equal(shown[0]?.title, 'Day 1, written anew');
    });
  });

  it('is one: a restored one takes the place of another, and is known when that closes', async () => {
    await onStage(() => Promise.resolve(titled('Day 1')), async ({ panel, shown, restore }) => {
      await panel.open(item);
      const first = shown[0] ?? assert.fail();
      const closed = next(first.onDidDispose);
      await restore({ key: 'day:sprint/01' });
      await closed;
      await panel.open(item);
      assert.lengthOf(shown, 2);
      assert.equal(shown[1]?.title, 'Day 1');
    });
  });
});

describe('the review of an answer', () => {
  const isReview = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputWebview && input.viewType.endsWith('systemDesign.review');
  const reviews = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isReview));

  it('closes when the answer is deleted', async () => {
    const folder = await putAnswer({ '03-api-schema-design.md': '# API\n', '04-data-model-architecture.md': '# Data\n' });
    await vscode.commands.executeCommand('systemDesign.openReview', folder);
    const { store } = await theCoach();
    await until(() => reviews().length === 1 && store.answers().some((answer) => answer.folder.toString() === folder.toString()), 'the review');
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await until(() => reviews().length === 0, 'no review');
  });
});
