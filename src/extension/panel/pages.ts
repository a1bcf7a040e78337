import * as vscode from 'vscode';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import type { Profile } from '../../core/prompt/prompt-profile.ts';
import type { Progress } from '../../core/practice/progress.ts';
import type { ItemReference } from '../../shared/item.ts';
import type { Page, PageWords } from '../../shared/page.ts';
import { dayPage } from './day-page.ts';
import { guidePage } from './guide-page.ts';
import { questionPage } from './question-page.ts';

/** All that a page is made from. */
export interface PageSource {
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  readonly profile: Profile;
  /** Whether the host has a chat to open a prompt in. */
  readonly hasChat: boolean;
}

/** The page of an item; undefined where the catalogue has no such item (a pack was removed). */
export function pageOf({ kind, id }: ItemReference, source: PageSource): Page | undefined {
  switch (kind) {
    case 'day':
      return dayPage(id, source, pageWords());
    case 'question':
      return questionPage(id, source, pageWords());
    case 'guide':
      return guidePage(id, source, pageWords());
    default:
      return kind satisfies never;
  }
}

function pageWords(): PageWords {
  return {
    previous: vscode.l10n.t('Previous'),
    next: vscode.l10n.t('Next'),
    reveal: vscode.l10n.t('Reveal'),
    drawing: vscode.l10n.t('Diagram'),
    brokenDiagram: vscode.l10n.t('This diagram cannot be drawn. Its source is below.'),
    foreignDiagram: vscode.l10n.t('It asks for pictures, styles or scripts, which no diagram here may have.'),
    zoomIn: vscode.l10n.t('Larger'),
    zoomOut: vscode.l10n.t('Smaller'),
    fit: vscode.l10n.t('Fit the width'),
  };
}
