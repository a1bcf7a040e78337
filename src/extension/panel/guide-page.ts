import * as vscode from 'vscode';
import type { GuideBlock, GuideSection } from '../../core/catalogue/guide-schema.ts';
import { renderChecklist, renderCode, renderDiagram, renderInline, renderItems, renderMarkdown, renderTable } from '../../core/prompt/safe-html.ts';
import { referenceKey } from '../../shared/item.ts';
import type { Page, PageWords } from '../../shared/page.ts';
import { neighboursOf } from './neighbours.ts';
import type { PageSource } from './pages.ts';
import { openSection } from './sections.ts';

/** The page of a guide: all of it, section by section. */
export function guidePage(id: string, { catalogue }: PageSource, words: PageWords): Page | undefined {
  const guide = catalogue.guides.find((one) => one.id === id);
  if (guide === undefined) return undefined;
  return {
    key: referenceKey({ kind: 'guide', id }),
    title: guide.title,
    subtitle: vscode.l10n.t('Guide'),
    facts: [],
    introduction: renderMarkdown(guide.summary),
    actions: [],
    sections: guide.sections.map((section, index) => openSection(`section-${String(index)}`, section.title, sectionHtml(section))),
    ...neighboursOf('guide', catalogue.guides.map((one) => one.id), id),
    words,
  };
}

function sectionHtml({ blocks, sections }: GuideSection): string {
  const inner = (sections ?? []).map((section) => `<h3>${renderInline(section.title)}</h3>${section.blocks.map(blockHtml).join('')}`);
  return [...(blocks ?? []).map(blockHtml), ...inner].join('');
}

function blockHtml(block: GuideBlock): string {
  switch (block.kind) {
    case 'text':
      return renderMarkdown(block.text);
    case 'list':
      return renderItems(block.items);
    case 'steps':
      return renderItems(block.items, 'ol');
    case 'checklist':
      return renderChecklist(block.items);
    case 'table':
      return renderTable(block.columns, block.rows);
    case 'code':
      return renderCode(block.text);
    case 'diagram':
      return renderDiagram(block);
    default:
      return block satisfies never;
  }
}
