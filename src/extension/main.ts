import * as vscode from 'vscode';
import { parseReference } from '../shared/item.ts';
import { createAnswerStore, type AnswerStore } from './answers/answer-store.ts';
import { createDiagramJudge, type MermaidParser } from './answers/diagram-judge.ts';
import { followChanges } from './answers/follow-changes.ts';
import { followFolders } from './answers/follow-folders.ts';
import { createBundleSource } from './bundle.ts';
import { type CatalogueSource, createCatalogueStore } from './catalogue/catalogue-source.ts';
import { publishPackProblems } from './catalogue/pack-diagnostics.ts';
import { compareAttemptsCommand, provideComparisons } from './attempts/compare-attempts.ts';
import { newAttemptCommand } from './attempts/new-attempt.ts';
import { checkAllCommand } from './commands/check-all.ts';
import { openSampleCommand } from './commands/open-sample.ts';
import { openReviewCommand } from './commands/open-review.ts';
import { explainFindingCommand } from './commands/explain-finding.ts';
import { insertEstimateCommand } from './commands/insert-estimate.ts';
import { newAnswerCommand } from './commands/new-answer.ts';
import { dailyQuestionCommand, goToCommand, keyOf, startPlanCommand, todaysDayCommand } from './commands/study.ts';
import { whyNotCheckedCommand } from './commands/why-not-checked.ts';
import type { DeferredSource } from './deferred-source.ts';
import { publishDiagnostics } from './diagnostics/publish-diagnostics.ts';
import { offerFixes } from './fixes/fix-actions.ts';
import { registerSelectAfterFix } from './fixes/select-after.ts';
import { showCheckProgress } from './hints/check-progress.ts';
import { showCheckStatus } from './hints/check-status.ts';
import { showEstimateHovers } from './hints/estimate-hovers.ts';
import { showRequirementHovers } from './hints/requirement-hovers.ts';
import { completeSections } from './hints/section-completions.ts';
import { showStepLenses } from './hints/step-lenses.ts';
import { offerSuppressions } from './hints/suppression-actions.ts';
import { helpUnfinishedEstimates } from './hints/unfinished-estimates.ts';
import type { Log } from './log.ts';
import { createSidePanel, type SidePanel } from './panel/side-panel.ts';
import { createPracticeStore, type PracticeStore } from './practice/practice-store.ts';
import { finishPracticeCommand, nextPhaseCommand, pausePracticeCommand, practiceActionsCommand, stopPracticeCommand } from './practice/session-commands.ts';
import { showSession } from './practice/session-status.ts';
import { startPracticeCommand } from './practice/start-practice.ts';
import { exportProgressCommand, importProgressCommand, markDayDoneCommand, markDayNotDoneCommand, resetProgressCommand } from './progress/progress-commands.ts';
import { createProgressStore, type ProgressStore } from './progress/progress-store.ts';
import { createReviewPanel, type ReviewPanel } from './review/review-panel.ts';
import { runMode } from './settings.ts';
import { registerTrees } from './tree/register-trees.ts';

/** What other extensions, and our own tests in a real host, may ask of a running coach. */
export interface Coach {
  readonly store: Pick<AnswerStore, 'onDidCheck' | 'onDidProgress' | 'answers' | 'ready' | 'ask' | 'checkAll'>;
  readonly practice: Pick<PracticeStore, 'onDidChange' | 'get'>;
}

/** Composes the extension: constructs in order, reads nothing, waits for nothing. */
export function activate(context: vscode.ExtensionContext): Coach {
  const log = vscode.window.createOutputChannel(vscode.l10n.t('System Design Coach'), { log: true });
  const deferred: DeferredSource = createBundleSource(context.extensionUri, 'deferred.cjs', log);
  const catalogueStore = createCatalogueStore(context.extensionUri, deferred, log);
  const { get: catalogue } = catalogueStore;
  const store = createAnswerStore(catalogueStore, deferred, createDiagramJudge(createBundleSource<MermaidParser>(context.extensionUri, 'mermaid-parser.cjs', log)), log);
  const progress = createProgressStore(context.globalState, log);
  const practice = createPracticeStore(context.workspaceState, Date.now, log);
  const panel = createSidePanel(context.extensionUri, catalogueStore, createBundleSource(context.extensionUri, 'pages.cjs', log), progress, log);
  const review = createReviewPanel(context.extensionUri, store, log);
  context.subscriptions.push(
    log,
    store,
    progress,
    practice,
    panel,
    review,
    registerTrees(catalogueStore, store, progress),
    catalogueStore,
    publishDiagnostics(store),
    publishPackProblems(catalogueStore),
    // Of two providers that fit alike, VS Code lists what the later one offers first.
    offerSuppressions(store),
    offerFixes(store),
    showRequirementHovers(store),
    showStepLenses(store),
    completeSections(store),
    showCheckStatus(store),
    showCheckProgress(store),
    showSession(practice),
    provideComparisons(store, practice),
    showEstimateHovers(store, deferred),
    helpUnfinishedEstimates(store, deferred),
    registerSelectAfterFix(),
    followChanges(store, catalogueStore),
    followFolders(store, log),
    ...Object.entries(commandsOf({ extensionUri: context.extensionUri, catalogue, deferred, store, progress, practice, panel, review, log })).map(([name, run]) => vscode.commands.registerCommand(`systemDesign.${name}`, run)),
  );
  if (runMode() !== 'manual') void store.checkAll();
  return { store, practice };
}

interface Parts {
  readonly extensionUri: vscode.Uri;
  readonly catalogue: CatalogueSource;
  readonly deferred: DeferredSource;
  readonly store: AnswerStore;
  readonly progress: ProgressStore;
  readonly practice: PracticeStore;
  readonly panel: SidePanel;
  readonly review: ReviewPanel;
  readonly log: Log;
}

/** Every command by the last part of its name; the manifest lists the same ones. */
function commandsOf({ extensionUri, catalogue, deferred, store, progress, practice, panel, review, log }: Parts): Readonly<Record<string, (argument?: never) => unknown>> {
  return {
    getStarted: () => vscode.commands.executeCommand('workbench.action.openWalkthrough', 'system-design-coach.system-design-coach#systemDesign.start', false),
    newAnswer: newAnswerCommand(catalogue, store),
    openSample: openSampleCommand(extensionUri, store),
    checkAll: checkAllCommand(store),
    stopChecking: store.stop,
    whyNotChecked: whyNotCheckedCommand(store, log),
    showLog: () => { log.show(); },
    open: async (argument?: unknown) => {
      const item = parseReference(keyOf(argument) ?? '');
      if (item !== undefined) await panel.open(item);
    },
    startPlan: startPlanCommand(catalogue, progress, panel.open),
    goTo: goToCommand(catalogue, panel.open),
    todaysDay: todaysDayCommand(catalogue, progress, panel.open),
    dailyQuestion: dailyQuestionCommand(catalogue, panel.open),
    markDayDone: markDayDoneCommand(progress),
    markDayNotDone: markDayNotDoneCommand(progress),
    exportProgress: exportProgressCommand(progress, log),
    importProgress: importProgressCommand(progress, log),
    explainFinding: explainFindingCommand(extensionUri, catalogue),
    insertEstimate: insertEstimateCommand(deferred),
    openReview: openReviewCommand(store, review),
    resetProgress: resetProgressCommand(progress),
    startPractice: startPracticeCommand(catalogue, store, practice),
    practiceActions: practiceActionsCommand(practice),
    pausePractice: pausePracticeCommand(practice),
    nextPhase: nextPhaseCommand(practice),
    finishPractice: finishPracticeCommand(practice, store),
    stopPractice: stopPracticeCommand(practice),
    newAttempt: newAttemptCommand(catalogue, store),
    compareAttempts: compareAttemptsCommand(store),
  };
}
