import * as vscode from 'vscode';
import { markDayDone, markDayNotDone } from '../../core/practice/progress.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import type { CatalogueStore } from '../catalogue/catalogue-source.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import { answerNodes } from './answers-tree.ts';
import { guideNodes } from './guides-tree.ts';
import { dayOfNode, planNodes } from './plans-tree.ts';
import { questionNodes } from './questions-tree.ts';
import { createNodeTree, type NodeTree, type TreeNode } from './tree-view.ts';

// A check of hundreds of answers tells of each, and each refresh makes all rows anew. In milliseconds.
const refreshTime = 200;

/** Shows the four views of the container "System Design" and keeps them true. */
export function registerTrees(catalogueStore: CatalogueStore, store: AnswerStore, progress: ProgressStore): vscode.Disposable {
  const { get: catalogue } = catalogueStore;
  const plans = createNodeTree(async () => planNodes(await catalogue(), progress.get(), new Date()));
  const questions = createNodeTree(async () => questionNodes(await catalogue(), store.answers()));
  const answers = createNodeTree(async () => {
    // What is checked already is shown while the rest of a large workspace is being checked.
    if (store.answers().length === 0) await store.ready;
    return answerNodes(store.answers());
  });
  const guides = createNodeTree(async () => guideNodes(await catalogue()));
  const plansView = viewOf('plans', plans, { manageCheckboxStateManually: true });
  const refreshAnswers = atMostEvery(refreshTime, () => {
    answers.refresh();
    questions.refresh();
  });
  return vscode.Disposable.from(
    plans,
    questions,
    answers,
    guides,
    plansView,
    viewOf('questions', questions, {}),
    viewOf('answers', answers, {}),
    viewOf('guides', guides, {}),
    plansView.onDidChangeCheckboxState(({ items }) => { void saveTicks(items, progress); }),
    progress.onDidChange(plans.refresh),
    catalogueStore.onDidChange(() => {
      for (const tree of [plans, questions, guides]) tree.refresh();
    }),
    refreshAnswers,
    store.onDidCheck(refreshAnswers.ask),
    store.onDidForget(refreshAnswers.ask),
  );
}

/** Does something a while after it was first asked for, once for all that ask meanwhile. */
function atMostEvery(time: number, act: () => void): { readonly ask: () => void; readonly dispose: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        act();
      }, time);
    },
    dispose: () => { clearTimeout(timer); },
  };
}

function viewOf(name: string, tree: NodeTree, options: Partial<vscode.TreeViewOptions<TreeNode>>): vscode.TreeView<TreeNode> {
  return vscode.window.createTreeView(`systemDesign.${name}`, { treeDataProvider: tree, showCollapseAll: name !== 'answers', ...options });
}

async function saveTicks(items: readonly (readonly [TreeNode, vscode.TreeItemCheckboxState])[], progress: ProgressStore): Promise<void> {
  await progress.update((current) =>
    items.reduce((next, [node, state]) => {
      const day = dayOfNode(node);
      if (day === undefined) return next;
      return state === vscode.TreeItemCheckboxState.Checked ? markDayDone(next, day) : markDayNotDone(next, day);
    }, current),
  );
}
