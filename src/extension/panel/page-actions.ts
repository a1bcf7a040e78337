import * as vscode from 'vscode';
import type { Day } from '../../core/catalogue/day-schema.ts';
import { parseReference, referenceKey } from '../../shared/item.ts';
import type { PageAction } from '../../shared/page.ts';
import type { CatalogueSource } from '../catalogue/catalogue-source.ts';
import { profile } from '../settings.ts';
import { openInChat } from './chat.ts';
import type { PageWriterSource } from './page-writer-source.ts';
import { questionOfDay } from './question-of-day.ts';

/** Does what a button of the page of an item stands for. `key` is that of the item. */
export async function runPageAction(kind: PageAction['kind'], key: string, catalogueSource: CatalogueSource, pageWriter: PageWriterSource): Promise<void> {
  const catalogue = await catalogueSource();
  const item = parseReference(key);
  const day = catalogue.days.find(({ id }) => item?.kind === 'day' && id === item.id);
  const question = item?.kind === 'question' ? item.id : day === undefined ? undefined : questionOfDay(day);
  switch (kind) {
    case 'startAnswer':
      await vscode.commands.executeCommand('systemDesign.newAnswer', question);
      return;
    case 'startPractice':
      await vscode.commands.executeCommand('systemDesign.startPractice', question === undefined ? undefined : referenceKey({ kind: 'question', id: question }));
      return;
    case 'copyPrompt':
      if (day === undefined) return;
      await vscode.env.clipboard.writeText(await promptOf(day, pageWriter));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Prompt copied'), 3000);
      return;
    case 'openInChat':
      if (day !== undefined) await openInChat(await promptOf(day, pageWriter));
      return;
    default:
      kind satisfies never;
  }
}

async function promptOf(day: Day, pageWriter: PageWriterSource): Promise<string> {
  return (await pageWriter()).composePrompt(day, profile());
}
