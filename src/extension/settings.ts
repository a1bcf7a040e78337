import * as vscode from 'vscode';
import { isInside } from '../core/answer/folder.ts';
import type { Severities } from '../core/check/check-answer.ts';
import { defaultProfile, type Profile } from '../core/prompt/prompt-profile.ts';
import { severityChoices } from '../core/severity.ts';

/** First part of the names of our settings. */
export const section = 'systemDesign';

/** When drafts are checked by themselves. */
export type RunMode = 'onType' | 'onSave' | 'manual';

/** When drafts are checked by themselves; what is not one of the three counts as the default. */
export function runMode(): RunMode {
  const value = vscode.workspace.getConfiguration(section).get<string>('check.run');
  return value === 'onSave' || value === 'manual' ? value : 'onType';
}

const defaultAnswersFolder = 'designs';

/** The folder, relative to the workspace folder, that new answers are put in; empty for the workspace folder itself. What leads out of it counts as the default. */
export function answersFolder(scope: vscode.Uri | undefined): string {
  const value = vscode.workspace.getConfiguration(section, scope).get<string>('answers.folder') ?? defaultAnswersFolder;
  const path = value.replace(/^[\\/]+|[\\/]+$/g, '');
  return path === '' || isInside(path) ? path : defaultAnswersFolder;
}

/** The severities that a person has changed for an answer. */
export function changedSeverities(scope: vscode.Uri): Severities {
  const value = vscode.workspace.getConfiguration(section, scope).get<Readonly<Record<string, unknown>>>('check.severity') ?? {};
  const known = Object.entries(value).flatMap(([rule, wanted]) => severityChoices.filter((severity) => severity === wanted).map((severity) => [rule, severity] as const));
  return new Map(known);
}

/** The folder outside the workspace that holds a person's packs; undefined where none is set. */
export function userPacksFolder(): vscode.Uri | undefined {
  const value = vscode.workspace.getConfiguration(section).get<string>('packs.userFolder')?.trim() ?? '';
  if (value === '') return undefined;
  // In a browser no path leads to a file; an address does.
  return value.includes('://') ? vscode.Uri.parse(value) : vscode.Uri.file(value);
}

/**
 * Whom prompts are written for. What is left empty is as the shipped plans have it. A folder that nobody trusts has no say:
 * its settings would put a stranger's words into what a person sends to a chat.
 */
export function profile(): Profile {
  const settings = vscode.workspace.getConfiguration(`${section}.profile`);
  const set = (name: keyof Profile): string | undefined => (vscode.workspace.isTrusted ? settings.get<string>(name) : settings.inspect<string>(name)?.globalValue);
  const valueOf = (name: keyof Profile): string => set(name)?.trim() || defaultProfile[name];
  return { role: valueOf('role'), level: valueOf('level'), stack: valueOf('stack'), companyType: valueOf('companyType') };
}
