import * as vscode from 'vscode';
import { authoredMarkdown } from '../authored-markdown.ts';

/** One row of a tree: how it looks, and the rows under it, made when they are first shown. */
export interface TreeNode {
  /** Stays the same as long as the thing does: VS Code keeps selection and open branches by it. */
  readonly id: string;
  readonly item: () => vscode.TreeItem;
  readonly children?: () => readonly TreeNode[];
  readonly parent?: TreeNode;
}

/** A tree over nodes that are made anew with each refresh. */
export interface NodeTree extends vscode.TreeDataProvider<TreeNode> {
  readonly refresh: () => void;
  readonly dispose: () => void;
}

/** Makes a tree; `roots` is asked again after each refresh. */
export function createNodeTree(roots: () => readonly TreeNode[] | Promise<readonly TreeNode[]>): NodeTree {
  const didChange = new vscode.EventEmitter<void>();
  return {
    onDidChangeTreeData: didChange.event,
    getTreeItem: (node) => node.item(),
    getChildren: async (node) => [...(node === undefined ? await roots() : (node.children?.() ?? []))],
    getParent: (node) => node.parent,
    refresh: () => { didChange.fire(); },
    dispose: () => { didChange.dispose(); },
  };
}

/** What a row shows besides its label. */
export interface RowLook {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon?: vscode.ThemeIcon;
  readonly context?: string;
  readonly command?: vscode.Command;
  readonly checked?: boolean;
  readonly state?: vscode.TreeItemCollapsibleState;
}

/** A row from its look. */
export function rowOf(look: RowLook): vscode.TreeItem {
  const item = new vscode.TreeItem(look.label, look.state ?? vscode.TreeItemCollapsibleState.None);
  item.id = look.id;
  if (look.description !== undefined) item.description = look.description;
  if (look.tooltip !== undefined) item.tooltip = authoredMarkdown(look.tooltip);
  if (look.icon !== undefined) item.iconPath = look.icon;
  if (look.context !== undefined) item.contextValue = look.context;
  if (look.command !== undefined) item.command = look.command;
  if (look.checked !== undefined) item.checkboxState = look.checked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked;
  if (look.checked === true) item.accessibilityInformation = { label: doneLabel(look) };
  return item;
}

/** VS Code says of a row that has a box neither that there is one nor whether it is ticked. */
function doneLabel({ label, description = '' }: RowLook): string {
  return [label, description, vscode.l10n.t('done')].filter((part) => part !== '').join(', ');
}

/** The command that shows an item of the catalogue in the side panel. */
export function openCommand(key: string): vscode.Command {
  return { command: 'systemDesign.open', title: vscode.l10n.t('Open'), arguments: [key] };
}
