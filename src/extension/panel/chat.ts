import * as vscode from 'vscode';

const chatCommand = 'workbench.action.chat.open';

/** Whether the host has a chat that a prompt can be put into. */
export async function hasChat(): Promise<boolean> {
  const disabled = vscode.workspace.getConfiguration('chat').get<boolean>('disableAIFeatures') === true;
  return !disabled && (await vscode.commands.getCommands(true)).includes(chatCommand);
}

/** Puts a prompt into the chat's box. It is not sent: the person reads it first. */
export async function openInChat(prompt: string): Promise<void> {
  await vscode.commands.executeCommand(chatCommand, { query: prompt, isPartialQuery: true });
}
