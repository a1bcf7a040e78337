import * as vscode from 'vscode';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import type { Guide } from '../../core/catalogue/guide-schema.ts';
import { referenceKey } from '../../shared/item.ts';
import { openCommand, rowOf, type TreeNode } from './tree-view.ts';

/** The guides by group. */
export function guideNodes(catalogue: Catalogue): readonly TreeNode[] {
  const groups = [...new Set(catalogue.guides.map(({ group }) => group))];
  return groups.map((group) => groupNode(group, catalogue.guides.filter((guide) => guide.group === group)));
}

function groupNode(group: Guide['group'], guides: readonly Guide[]): TreeNode {
  const id = `guides:${group}`;
  const node: TreeNode = {
    id,
    item: () =>
      rowOf({ id, label: groupTitle(group), description: String(guides.length), icon: new vscode.ThemeIcon('library'), state: vscode.TreeItemCollapsibleState.Collapsed }),
    children: () => guides.map((guide) => guideNode(guide, node)),
  };
  return node;
}

function groupTitle(group: Guide['group']): string {
  switch (group) {
    case 'method':
      return vscode.l10n.t('Method');
    case 'reference':
      return vscode.l10n.t('Reference');
    case 'templates':
      return vscode.l10n.t('Industry templates');
    case 'evaluation':
      return vscode.l10n.t('Evaluation');
    default:
      return group satisfies never;
  }
}

function guideNode(guide: Guide, parent: TreeNode): TreeNode {
  const key = referenceKey({ kind: 'guide', id: guide.id });
  return {
    id: key,
    parent,
    item: () => rowOf({ id: key, label: guide.title, tooltip: guide.summary, icon: new vscode.ThemeIcon('book'), context: 'guide', command: openCommand(key) }),
  };
}
